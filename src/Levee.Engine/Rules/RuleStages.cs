using Levee.Contracts;

namespace Levee.Engine.Rules;

/// <summary>The stages of a rule as files write them.</summary>
public static class RuleStages
{
    /// <summary>Every word, in the order of a rule's life.</summary>
    public static readonly IReadOnlyList<string> Names = ["draft", "shadow", "promoted", "retired"];

    /// <summary>The stage with this word, or null.</summary>
    public static RuleStage? Find(string? word) => word switch
    {
        "draft" => RuleStage.Draft,
        "shadow" => RuleStage.Shadow,
        "promoted" => RuleStage.Promoted,
        "retired" => RuleStage.Retired,
        _ => null,
    };

    /// <summary>The word of a stage.</summary>
    public static string NameOf(RuleStage stage) => stage switch
    {
        RuleStage.Draft => "draft",
        RuleStage.Shadow => "shadow",
        RuleStage.Promoted => "promoted",
        RuleStage.Retired => "retired",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>True while events are put to a rule at this stage.</summary>
    public static bool IsAsked(RuleStage stage) => stage is RuleStage.Promoted or RuleStage.Shadow;
}
