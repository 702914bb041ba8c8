using Levee.Casework.Access;
using Levee.Contracts;

namespace Levee.Casework.Workflow;

/// <summary>The refusals that the kernel and the desk give by themselves; guards bring their own.</summary>
public static class Refusals
{
    /// <summary>The command is not one of the workflow, or not from this state.</summary>
    public const string NotFromHere = "NOT_FROM_HERE";
    /// <summary>The actor's role may not.</summary>
    public const string Role = "ROLE";
    /// <summary>The actor's level of authority is too low.</summary>
    public const string Level = "LEVEL";
    /// <summary>An argument is missing or has a value that is not allowed.</summary>
    public const string Evidence = "EVIDENCE";
    /// <summary>Nobody approves their own act.</summary>
    public const string OwnAct = "OWN_ACT";
    /// <summary>There is nothing to approve yet.</summary>
    public const string NothingProposed = "NOTHING_PROPOSED";
    /// <summary>Somebody else is working on it.</summary>
    public const string Claimed = "CLAIMED";
    /// <summary>The law table has no value for the clock it starts.</summary>
    public const string NoLaw = "NO_LAW";
    /// <summary>There is no such thing, or no longer.</summary>
    public const string UnknownTarget = "UNKNOWN_TARGET";
    /// <summary>There is no such workflow.</summary>
    public const string UnknownWorkflow = "UNKNOWN_WORKFLOW";
    /// <summary>The person is not known here, or does not have the role.</summary>
    public const string UnknownPerson = "UNKNOWN_PERSON";
    /// <summary>The purpose is not on the list, or not for this role.</summary>
    public const string Purpose = "PURPOSE";
    /// <summary>A receipt came from a source that was not asked to deliver.</summary>
    public const string OtherSource = "OTHER_SOURCE";

    /// <summary>The thing stands on that list already, said by the same source.</summary>
    public const string AlreadyListed = "ALREADY_LISTED";

    private static readonly Dictionary<string, Words> Plain = new(StringComparer.Ordinal)
    {
        [NotFromHere] = new("This cannot be done in the present state.", "当前状态下不能执行此操作。"),
        [Role] = new("Your role may not do this.", "您的角色无权执行此操作。"),
        [Level] = new("A higher level of authority must do this.", "须由更高级别的机关执行。"),
        [Evidence] = new("Something that must be stated is missing or not allowed.", "缺少必填内容，或内容不在允许范围内。"),
        [OwnAct] = new("Another person must approve: nobody approves their own act.", "须由另一人审批，任何人不得审批自己的行为。"),
        [NothingProposed] = new("Nobody has proposed this yet.", "尚无人提出，无可审批。"),
        [Claimed] = new("Somebody else is working on this.", "另一人正在处理。"),
        [NoLaw] = new("The law table has no deadline for this; it must be loaded first.", "法律参数表缺少相应期限，请先加载。"),
        [UnknownTarget] = new("This does not exist here, or is closed and put away.", "该事项不存在，或已办结归档。"),
        [UnknownWorkflow] = new("There is no such workflow.", "没有这种流程。"),
        [UnknownPerson] = new("This person is not registered, or not in this role.", "此人未登记，或不具备该角色。"),
        [Purpose] = new("State a purpose from the list that your role may use.", "请从您的角色可用的用途清单中选择。"),
        [AlreadyListed] = new("It stands on this list already, or is proposed for it.", "该对象已在名单中，或已有人提请列入。"),
        [OtherSource] = new("Only the source that was asked to deliver may confirm.", "只有受托送达的来源可以确认。"),
    };

    /// <summary>Every code the kernel and the desk give by themselves.</summary>
    public static IEnumerable<string> Codes => Plain.Keys;

    /// <summary>The words of a code, the kernel's own or a guard's of a table; the code itself when unknown.</summary>
    public static Words WordsOf(string code, WorkflowTable? table = null)
    {
        if (Plain.TryGetValue(code, out Words? words)) return words;
        WorkflowGuard? guard = table?.Rows.Select(row => row.Guard).FirstOrDefault(item => item?.Code == code);
        return guard?.Words ?? new Words(code, code);
    }

    internal static Refusal Of(string code) => new(code, Plain[code]);

    internal static Refusal NotInState(WorkflowState? state) => new(NotFromHere, state is null
        ? Plain[NotFromHere]
        : new Words($"Not possible while it is: {state.Words.En}.", $"当前为“{state.Words.Zh}”，不能执行。"));

    internal static Refusal NeedsRole(IReadOnlyList<Role> roles) => new(Role, new Words(
        $"Who may: {string.Join(", ", roles.Select(role => Roles.WordsOf(role).En))}.",
        $"可执行者：{string.Join("、", roles.Select(role => Roles.WordsOf(role).Zh))}。"));

    internal static Refusal NeedsEvidence(WorkflowEvidence evidence) => new(Evidence, new Words(
        $"State this first: {evidence.Words.En}.", $"请先填写：{evidence.Words.Zh}。"));

    internal static Refusal ClaimedBy(string who, Instant until) => new(Claimed, new Words(
        $"{who} is on this.", $"{who}正在处理。"), until);
}
