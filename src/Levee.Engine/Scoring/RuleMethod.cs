using Levee.Cel.Compilation;
using Levee.Contracts.Verdicts;

namespace Levee.Engine.Scoring;

/// <summary>Compiled rules of one kind of event.</summary>
/// <param name="frame">The first of the values of the kind's plan.</param>
/// <param name="parameters">The first of the kind's parameters by segment (<see cref="SegmentParameters"/>).</param>
/// <param name="outcomes">What the rules say.</param>
internal delegate void RuleMethod(ref RecordedValue frame, ref long parameters, ref CelOutcomes outcomes);
