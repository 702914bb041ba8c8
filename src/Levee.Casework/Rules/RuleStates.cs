using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Rules;

/// <summary>The states of a rule's life.</summary>
public static class RuleStates
{
    /// <summary>Written and checked; not asked yet.</summary>
    public const string Draft = "DRAFT";

    /// <summary>Asked and recorded; counts for nothing.</summary>
    public const string Shadow = "SHADOW";

    /// <summary>It counts; nothing it said has been labelled since.</summary>
    public const string Promoted = "PROMOTED";

    /// <summary>It counts, and what it says is labelled: it falls by itself when it is wrong too often.</summary>
    public const string Watched = "WATCHED";

    /// <summary>Not asked any more.</summary>
    public const string Retired = "RETIRED";

    /// <summary>Every state, in the order of a rule's life. None is final: a retired rule may come back.</summary>
    public static readonly IReadOnlyList<WorkflowState> All =
    [
        new(Draft, new Words("draft", "草稿")),
        new(Shadow, new Words("in shadow", "影子运行")),
        new(Promoted, new Words("promoted", "已启用")),
        new(Watched, new Words("promoted and watched", "启用并受监测")),
        new(Retired, new Words("retired", "已停用")),
    ];

    /// <summary>What screen does with a rule in a state.</summary>
    public static RuleStage StageOf(string state) => state switch
    {
        Draft => RuleStage.Draft,
        Shadow => RuleStage.Shadow,
        Promoted or Watched => RuleStage.Promoted,
        Retired => RuleStage.Retired,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The state in which the desk takes up a rule that stands at a stage.</summary>
    public static string Of(RuleStage stage) => stage switch
    {
        RuleStage.Draft => Draft,
        RuleStage.Shadow => Shadow,
        RuleStage.Promoted => Promoted,
        RuleStage.Retired => Retired,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
