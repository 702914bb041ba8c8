using Levee.Contracts;

namespace Levee.Casework.Access;

/// <summary>
/// The closed list of purposes: anti-fraud work and its oversight. Credit, marketing, speech and travel are not on it.
/// </summary>
public static class Purposes
{
    /// <summary>Every purpose.</summary>
    public static readonly IReadOnlyList<Purpose> All =
    [
        new("warning", new Words("warn a person (Article 34)", "预警劝阻（第三十四条）"),
            [Role.Desk, Role.Analyst, Role.Supervisor]),
        new("analysis", new Words("find fraud and measure rules (Article 32)", "研判与规则评估（第三十二条）"),
            [Role.Analyst, Role.Supervisor]),
        new("case", new Words("work on a filed case", "办理已立案件"),
            [Role.Investigator, Role.Analyst, Role.Supervisor, Role.Prosecutor]),
        new("appeal", new Words("answer an appeal (Article 32)", "处理申诉（第三十二条）"),
            [Role.Desk, Role.Compliance, Role.Supervisor]),
        new("oversight", new Words("supervise and audit", "监督与审计"),
            [Role.Compliance, Role.Prosecutor, Role.Supervisor]),
        new("operations", new Words("keep the node running", "系统运维"), [Role.Engineer, Role.Supervisor]),
    ];

    /// <summary>The purpose with this name, or null.</summary>
    public static Purpose? Find(string name) => All.FirstOrDefault(purpose => purpose.Name == name);
}
