using Levee.Try.Columns;
using Levee.Try.Reading;

namespace Levee.Try.Running;

/// <summary>A file that is tried: how it is written and what its columns are.</summary>
/// <param name="Number">Its place among those given, from 0.</param>
/// <param name="Name">Its name for people, without folders.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Mapping">What its columns are.</param>
internal sealed record TriedFile(int Number, string Name, FileForm Form, Mapping Mapping);
