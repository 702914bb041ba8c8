namespace Levee.Fitting.Commands;

/// <summary>A file that a model was fitted to.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Sha256">Of the file as it lay on disk.</param>
/// <param name="Frauds">Frauds in it.</param>
/// <param name="Honest">The others.</param>
internal sealed record FittedFile(string Name, string Sha256, int Frauds, int Honest);
