namespace Levee.Contracts.Codec;

/// <summary>One numbered field of a record as <c>contracts.txt</c> lists it.</summary>
/// <param name="Number">The number on disk: append only, at most <see cref="RecordForm.NumberMax"/>.</param>
/// <param name="Name">The property's name in snake case.</param>
/// <param name="Type">How it is written.</param>
internal readonly record struct RecordField(int Number, string Name, string Type);
