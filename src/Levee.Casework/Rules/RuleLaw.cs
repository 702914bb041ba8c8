namespace Levee.Casework.Rules;

/// <summary>The law parameters that the life of a rule reads.</summary>
public static class RuleLaw
{
    /// <summary>A rule in shadow about which nobody decided is retired after this span.</summary>
    public const string Decide = "rule.decide";

    /// <summary>Labelled verdicts below which precision is not spoken of.</summary>
    public const string Labels = "rule.labels";

    /// <summary>The lower bound of precision (thousandths) that promotion needs.</summary>
    public const string Promote = "rule.promote";

    /// <summary>The lower bound of precision (thousandths) under which a rule falls back into shadow.</summary>
    public const string Floor = "rule.floor";

    /// <summary>The share of verdicts (thousandths) that is drawn to be labelled.</summary>
    public const string Sample = "rule.sample";

    internal const long LabelsWhenUnset = 20;
    internal const long PromoteWhenUnset = 700;
    internal const long FloorWhenUnset = 500;
    internal const long SampleWhenUnset = 250;
}
