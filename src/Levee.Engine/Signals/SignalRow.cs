namespace Levee.Engine.Signals;

/// <summary>The facts about one subject on one list.</summary>
internal struct SignalRow
{
    /// <summary>The facts, one a provenance, in the order first heard; null before the first.</summary>
    public List<SignalFact>? Facts;
}
