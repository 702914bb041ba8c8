using Levee.Features.Scoring;

namespace Levee.Features.Ingress;

/// <summary>What a pasted text holds that may be listed. It lives as long as one answer.</summary>
/// <param name="Hosts">The hosts it links to, in normal form.</param>
/// <param name="Numbers">Telephone and account numbers in it, digits only, at most <see cref="NumbersMax"/>.</param>
/// <param name="Wording">What the scorer says of its wording; nothing without a scorer.</param>
public sealed record PastedText(IReadOnlyList<string> Hosts, IReadOnlyList<string> Numbers, Scored Wording)
{
    /// <summary>Numbers looked up; more are passed over.</summary>
    public const int NumbersMax = 6;
}
