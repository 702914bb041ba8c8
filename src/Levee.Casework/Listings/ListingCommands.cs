using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Listings;

/// <summary>The commands of a listing.</summary>
public static class ListingCommands
{
    /// <summary>Person: proposes an entry.</summary>
    public const string Propose = "propose";

    /// <summary>Another person: has checked it.</summary>
    public const string Check = "check";

    /// <summary>A second checker: brings a wide entry into force.</summary>
    public const string Approve = "approve";

    /// <summary>Person: turns a proposal down.</summary>
    public const string Reject = "reject";

    /// <summary>Person: takes an entry off.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>Person who did not decide before: an objection does not hold.</summary>
    public const string Uphold = "uphold";

    /// <summary>Person: an objection holds.</summary>
    public const string Lift = "lift";

    /// <summary>Machine: a feed says so for the first time.</summary>
    public const string Import = "import";

    /// <summary>Machine: a feed says so again.</summary>
    public const string Renew = "renew";

    /// <summary>Machine: a feed takes its word back.</summary>
    public const string Retract = "retract";

    /// <summary>The public: this entry is wrong.</summary>
    public const string Dispute = "dispute";

    /// <summary>Clock: nobody decided a proposal.</summary>
    public const string Lapse = "lapse";

    /// <summary>Clock: the entry ends.</summary>
    public const string End = "end";

    /// <summary>Clock: nobody decided an objection in time, or the entry ends meanwhile.</summary>
    public const string Undecided = "undecided";

    /// <summary>Every command: persons' first, in the order a screen shows them.</summary>
    public static readonly IReadOnlyList<WorkflowCommand> All =
    [
        new(Propose, new Words("Propose", "提请列入")),
        new(Check, new Words("I have checked it", "核验通过")),
        new(Approve, new Words("Approve as the second checker", "复核通过")),
        new(Reject, new Words("Turn down", "不予列入")),
        new(Uphold, new Words("Keep: the objection does not hold", "维持：异议不成立")),
        new(Lift, new Words("Lift: the objection holds", "解除：异议成立")),
        new(Withdraw, new Words("Take off the list", "移出名单")),
        new(Import, new Words("said by a feed", "来源列入")),
        new(Renew, new Words("said again", "来源再次列入")),
        new(Retract, new Words("taken back by the feed", "来源撤回")),
        new(Dispute, new Words("objection", "异议")),
        new(Lapse, new Words("not decided in time", "逾时未决定")),
        new(End, new Words("ended by itself", "到期失效")),
        new(Undecided, new Words("objection not decided in time", "异议逾时未决定")),
    ];
}
