using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Listings;

/// <summary>The states of a listing.</summary>
public static class ListingStates
{
    /// <summary>Somebody says so; nothing follows from it yet.</summary>
    public const string Proposed = "PROPOSED";

    /// <summary>One person checked it; it covers so much that a second one must agree.</summary>
    public const string Checked = "CHECKED";

    /// <summary>Rules read it and exports carry it.</summary>
    public const string InForce = "IN_FORCE";

    /// <summary>Somebody objected; it stays in force until a person decides that or its own end comes.</summary>
    public const string Disputed = "DISPUTED";

    /// <summary>Taken off.</summary>
    public const string Withdrawn = "WITHDRAWN";

    /// <summary>Ended by itself.</summary>
    public const string Expired = "EXPIRED";

    /// <summary>Every state, in the order of a listing's life.</summary>
    public static readonly IReadOnlyList<WorkflowState> All =
    [
        new(Proposed, new Words("proposed", "已提请")),
        new(Checked, new Words("checked by one person", "已经一人核验")),
        new(InForce, new Words("in force", "生效中")),
        new(Disputed, new Words("in force, disputed", "生效中，有异议")),
        new(Withdrawn, new Words("withdrawn", "已撤销"), IsFinal: true),
        new(Expired, new Words("expired", "已到期"), IsFinal: true),
    ];

    /// <summary>True while rules read it and exports carry it.</summary>
    public static bool IsInForce(string state) => state is InForce or Disputed;
}
