namespace Levee.Web.Signals;

/// <summary>What somebody typed to propose an entry; kept on the page only when it must be corrected.</summary>
/// <param name="Values">The values by name.</param>
/// <param name="Fault">What is wrong, or null.</param>
public sealed record ProposalForm(IReadOnlyDictionary<string, string> Values, string? Fault)
{
    /// <summary>An empty form.</summary>
    public static ProposalForm Empty { get; } = new(new Dictionary<string, string>(), Fault: null);

    /// <summary>A value, or an empty text.</summary>
    public string Value(string name) => Values.TryGetValue(name, out string? value) ? value : "";
}
