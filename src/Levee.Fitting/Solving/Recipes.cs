using Levee.Fitting.Boosting;

namespace Levee.Fitting.Solving;

/// <summary>The settings that models are fitted with.</summary>
internal static class Recipes
{
    /// <summary>For texts like the ones learnt from.</summary>
    public static readonly SolverSettings Texts = new() { NamedValue = 0.15, MeasureValue = 0.15 };

    /// <summary>
    /// For texts of other sources, which the shipped model will meet: what a text asks for weighs more, and how long it
    /// is counts for nothing. Chosen by fitting to all sets but one that may be learnt from and scoring that one.
    /// </summary>
    public static readonly SolverSettings ShippedTexts = new() { NamedValue = 0.6, MeasureValue = 0 };

    /// <summary>For hosts of other sources: the looks of a name weigh more than the names learnt from.</summary>
    public static readonly SolverSettings ShippedHosts = new()
    {
        Cost = 0.1, NamedValue = 1, MeasureValue = 0.2, PiecesMin = 5, PassesMax = 30,
    };

    /// <summary>For hosts.</summary>
    public static readonly SolverSettings Hosts = new()
    {
        Cost = 0.5, NamedValue = 0.2, MeasureValue = 0.2, PiecesMin = 2, PassesMax = 30,
    };

    /// <summary>For accounts, of which few in a hundred are frauds.</summary>
    public static readonly BoostingSettings Accounts = new() { Trees = 200 };

    /// <summary>For tree scorers that rules read: few and small trees, walked at every event that asks.</summary>
    public static readonly BoostingSettings Scores = new()
    {
        Trees = 60, Rate = 0.15, LeavesMax = 8, LeafRowsMin = 30, ColumnPart = 0.7,
    };

    /// <summary>For phone users.</summary>
    public static readonly BoostingSettings Phones = new();
}
