using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Rules;

/// <summary>The commands of a rule's life.</summary>
public static class RuleCommands
{
    /// <summary>Machine: the desk takes up a rule of the set in force.</summary>
    public const string Adopt = "adopt";

    /// <summary>Person: lets a draft run in shadow.</summary>
    public const string Shadow = "shadow";

    /// <summary>Person: proposes to promote it.</summary>
    public const string Propose = "propose";

    /// <summary>Another person: promotes it.</summary>
    public const string Promote = "promote";

    /// <summary>Person: back into shadow.</summary>
    public const string Return = "return";

    /// <summary>Person: it is not asked any more.</summary>
    public const string Retire = "retire";

    /// <summary>Person: says whether the rule was right in one verdict.</summary>
    public const string Label = "label";

    /// <summary>Machine: what it says since its promotion is labelled.</summary>
    public const string Watch = "watch";

    /// <summary>Machine: its precision is under the floor.</summary>
    public const string Fall = "fall";

    /// <summary>Clock: nobody decided about a rule in shadow.</summary>
    public const string Lapse = "lapse";

    /// <summary>Every command: persons' first, in the order a screen shows them.</summary>
    public static readonly IReadOnlyList<WorkflowCommand> All =
    [
        new(Shadow, new Words("Run in shadow", "影子运行")),
        new(Propose, new Words("Propose to promote", "提请启用")),
        new(Promote, new Words("Promote as the second person", "复核启用")),
        new(Return, new Words("Back into shadow", "退回影子运行")),
        new(Retire, new Words("Retire", "停用")),
        new(Label, new Words("Label a verdict", "标注处置")),
        new(Adopt, new Words("taken up by the desk", "纳入管理")),
        new(Watch, new Words("watched", "开始监测")),
        new(Fall, new Words("fell below its floor", "低于下限自动退回")),
        new(Lapse, new Words("not decided in time", "逾时未决定")),
    ];
}
