namespace Levee.Features.Pseudonyms;

/// <summary>A normalised identifier to be turned into a pseudonym: a range of a shared UTF-8 buffer.</summary>
/// <param name="Kind">What it identifies.</param>
/// <param name="Start">First byte.</param>
/// <param name="Length">
/// Bytes, at least 1. A template has no plain form: its name is a digest of <see cref="NameBlock.DigestSize"/> bytes.
/// </param>
public readonly record struct Name(SubjectKind Kind, int Start, int Length);
