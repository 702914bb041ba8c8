namespace Levee.Fitting.Commands;

/// <summary>What an evaluation is asked to do.</summary>
/// <param name="Train">Sets to learn from; empty for the shipped model.</param>
/// <param name="Test">Sets to score.</param>
/// <param name="Folds">Folds over the training sets; 0 for none.</param>
/// <param name="Seed">Of folds and solver.</param>
/// <param name="At">The shipped model's score from which on something is called fraud.</param>
/// <param name="Before">Hosts listed before this day are learnt from, later ones scored; null for no cut.</param>
/// <param name="Models">Folder of the shipped models.</param>
/// <param name="IsJson">JSON lines instead of a table.</param>
internal sealed record EvaluateSettings(
    IReadOnlyList<string> Train, IReadOnlyList<string> Test, int Folds, ulong Seed, int At, DateOnly? Before,
    string Models, bool IsJson)
{
    /// <summary>Measure frauds disguised in each known way instead of figures of the sets as they are.</summary>
    public bool IsDisguised { get; init; }

    /// <summary>Read both sides of a call, not the caller's alone.</summary>
    public bool AreBothRead { get; init; }
}
