namespace Levee.Features.Scoring.Trees;

/// <summary>A file that a tree scorer was fitted to.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Sha256">Of the file as it lay on disk.</param>
/// <param name="Frauds">Rows of frauds in it.</param>
/// <param name="Honest">The other rows.</param>
public sealed record TreeModelFile(string Name, string Sha256, int Frauds, int Honest);
