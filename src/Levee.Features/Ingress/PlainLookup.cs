using System.Text;
using Levee.Contracts.Signals;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;
using Levee.Features.Scoring;
using Levee.Features.Text;

namespace Levee.Features.Ingress;

/// <summary>
/// Turns what somebody types into subjects and keeps nothing of it; the way back is not here. Safe from any thread.
/// </summary>
/// <param name="pseudonymiser">Who makes pseudonyms.</param>
/// <param name="rules">The normal forms of identifiers.</param>
public sealed class PlainLookup(IPseudonymiser pseudonymiser, NameRules rules)
{
    /// <summary>The subject of a kind that a plain value names, or why there is none.</summary>
    public NameFault Find(SubjectKind kind, string plain, out Subject subject, out SignalScope scope)
    {
        NameFault fault = rules.Normalise(kind, plain, out string normal);
        bool isFound = fault == NameFault.None;
        subject = isFound ? pseudonymiser.SubjectOf(kind, normal) : default;
        scope = isFound ? NameScope.Of(kind, normal) : SignalScope.One;
        return fault;
    }

    /// <summary>What the plans say of a telephone number by its form; null when it is no number at all.</summary>
    public NumberFacts? NumberOf(string plain)
    {
        NameFault fault = rules.Normalise(SubjectKind.Number, plain, out string normal);
        return fault == NameFault.None ? NumberBook.Of(Encoding.ASCII.GetBytes(normal))
            : NumberPlan.SortOf(fault, Encoding.UTF8.GetBytes(plain), []) is { } sort
                ? new NumberFacts(sort, "", "", new Words("", "")) : null;
    }

    /// <summary>
    /// The host of an address, then the names above it, as far as one could be listed with all below it. Empty when it
    /// is no host.
    /// </summary>
    public IReadOnlyList<(Subject Subject, string Name)> Hosts(string plain)
    {
        if (rules.Normalise(SubjectKind.Host, plain, out string name) != NameFault.None) return [];
        List<(Subject, string)> hosts = [(pseudonymiser.SubjectOf(SubjectKind.Host, name), name)];
        bool isName = name[0] != '[' && !char.IsAsciiDigit(name[^1]);
        for (int dot = name.IndexOf('.'); isName && dot >= 0; dot = name.IndexOf('.'))
        {
            name = name[(dot + 1)..];
            if (name.Contains('.')) hosts.Add((pseudonymiser.SubjectOf(SubjectKind.Host, name), name));
        }
        return hosts;
    }

    /// <summary>
    /// What a text holds that may be listed, and what a scorer says of its wording. Nothing of it is kept.
    /// </summary>
    public static PastedText Read(string text, LinearScorer? scorer)
    {
        TextFeatures features = TextFeatures.Of(text);
        PastedText read = new(
            [.. Enumerable.Range(0, features.HostCount).Select(index => Encoding.UTF8.GetString(features.Host(index)))],
            features.NumberTexts(PastedText.NumbersMax),
            scorer is not null && features.HasTemplate ? scorer.Score(features.Vector) : default);
        features.Forget();
        return read;
    }
}
