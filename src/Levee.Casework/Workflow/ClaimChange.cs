namespace Levee.Casework.Workflow;

/// <summary>What a row does to the claim on a thing.</summary>
public enum ClaimChange : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>The one who acts claims it; others wait.</summary>
    Take = 1,
    /// <summary>Nobody claims it any more.</summary>
    Release = 2,
}
