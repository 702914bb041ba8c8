using Levee.Cel.Compilation;

namespace Levee.Engine.Rules;

/// <summary>Compiled filters of one kind of event.</summary>
/// <param name="fields">The first of the event's field slots.</param>
/// <param name="known">Bit i is set when field slot i is present and may be compared.</param>
/// <param name="readings">Answers <c>known</c>.</param>
/// <param name="outcomes">What the filters say.</param>
internal delegate void FilterMethod(ref long fields, uint known, IReadings readings, ref CelOutcomes outcomes);
