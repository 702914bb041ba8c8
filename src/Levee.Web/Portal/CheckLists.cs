using Levee.Casework.Listings;
using Levee.Contracts;
using Levee.Contracts.Signals;
using Levee.Features.Ingress;
using Levee.Features.Names;
using Levee.Features.Scoring;
using Levee.Storage.Tables;
using Levee.Web.Texts;

namespace Levee.Web.Portal;

/// <summary>Looks something up on the lists for a citizen. What was typed is used once and forgotten.</summary>
internal sealed class CheckLists(PortalParts parts)
{
    private const int TailLength = 4;

    /// <summary>
    /// Thousandths from which a wording is called like known frauds; docs/quality.md says how often it is wrong there.
    /// </summary>
    private const int WordingMin = 900;

    private readonly ListingQueries listings = new(parts.Tables, parts.Node.Subjects);

    /// <summary>The answer about something typed; <see cref="CheckView.Fault"/> says when it cannot be read.</summary>
    public CheckView Ask(CheckKind kind, string typed, Text text)
    {
        string value = typed.Trim();
        if (value.Length == 0) return new CheckView(kind, "", text["portal.check.empty"], []);
        return kind switch
        {
            CheckKind.Number => One(kind, SubjectKind.Number, value, text),
            CheckKind.Account => One(kind, SubjectKind.Account, value, text),
            CheckKind.Link => Link(value, text),
            _ => Message(value, text),
        };
    }

    private CheckView One(CheckKind kind, SubjectKind subjectKind, string value, Text text)
    {
        NameFault fault = parts.Lookup.Find(subjectKind, value, out Subject subject, out _);
        NumberFacts? facts = kind == CheckKind.Number ? parts.Lookup.NumberOf(value) : null;
        string label = LabelOf(kind, value, text), about = facts is { } form ? NumberWords.Of(form, text) : "";
        if (fault == NameFault.None)
            return new CheckView(kind, "", Fault: null,
                [Find(label, [(subject, IsAbove: false)]) with { About = about }]);
        return facts is { Sort: NumberSort.Imitation or NumberSort.OddPrefix }
            ? new CheckView(kind, "", Fault: null, [Nothing(label) with { About = about }])
            : new CheckView(kind, value, text["portal.check.fault." + kind], []);
    }

    private CheckView Link(string value, Text text) => parts.Lookup.Hosts(value) is { Count: > 0 } hosts
        ? new CheckView(CheckKind.Link, "", Fault: null, [OfHosts(hosts)])
        : new CheckView(CheckKind.Link, value, text["portal.check.fault.Link"], []);

    private CheckView Message(string value, Text text)
    {
        PastedText read = PlainLookup.Read(value, parts.Scorers.Texts);
        List<CheckFinding> findings =
        [
            .. read.Hosts.Select(host => OfHosts(parts.Lookup.Hosts(host))),
            .. read.Numbers.Select(number => OfDigits(number, text)).OfType<CheckFinding>(),
        ];
        if (read.Wording.Thousandths >= WordingMin && read.Wording.Reasons != 0)
            findings.Insert(0, Worded(read.Wording.Reasons, text));
        if (findings.Count == 0) findings.Add(Nothing(text["portal.check.nolink"]));
        return new CheckView(CheckKind.Text, "", Fault: null, findings);
    }

    /// <summary>A number in a text may be a telephone number, an account or, as with wallets, both.</summary>
    private CheckFinding? OfDigits(string digits, Text text)
    {
        List<(Subject, bool)> subjects = [];
        CheckKind kind = CheckKind.Account;
        if (parts.Lookup.Find(SubjectKind.Number, digits, out Subject number, out _) == NameFault.None)
        {
            subjects.Add((number, false));
            kind = CheckKind.Number;
        }
        if (parts.Lookup.Find(SubjectKind.Account, digits, out Subject account, out _) == NameFault.None)
            subjects.Add((account, false));
        return subjects.Count == 0 ? null : Find(LabelOf(kind, digits, text), subjects);
    }

    private static CheckFinding Worded(long reasons, Text text) =>
        new(text["portal.check.wording"], CheckAnswer.Worded, 0, Since: null, Code: null)
        {
            Reasons = text.Of(ScoredReasons.InEnglish(reasons), ScoredReasons.InChinese(reasons)),
        };

    private static CheckFinding Nothing(string label) => new(label, CheckAnswer.Nothing, 0, Since: null, Code: null);

    private static string LabelOf(CheckKind kind, string value, Text text) => text.Say("portal.check.tail." + kind,
        ("tail", value.Length > TailLength ? value[^TailLength..] : value));

    private CheckFinding OfHosts(IReadOnlyList<(Subject Subject, string Name)> hosts) =>
        Find(hosts[0].Name, [.. hosts.Select((host, index) => (host.Subject, index > 0))]);

    /// <summary>What the lists say; a name above counts only when it was listed with all below it.</summary>
    private CheckFinding Find(string label, IReadOnlyList<(Subject Subject, bool IsAbove)> subjects)
    {
        List<(ListingView Listing, CheckAnswer Answer)> found = [];
        foreach ((Subject subject, bool isAbove) in subjects)
        {
            int number = parts.Node.Subjects(PartitionName.Desk).Find(subject);
            if (number == 0) continue;
            found.AddRange(listings.Of(number)
                .Where(listing => !isAbove || listing.Scope != SignalScope.One)
                .Select(listing => (listing, AnswerOf(listing))));
        }
        CheckAnswer answer = found.Count == 0 ? CheckAnswer.Nothing : found.Max(item => item.Answer);
        if (answer == CheckAnswer.Nothing) return Nothing(label);
        ListingView[] saying = [.. found.Where(item => item.Answer == answer).Select(item => item.Listing)];
        return new CheckFinding(label, answer, saying.Length,
            saying.Min(listing => listing.Since ?? listing.OpenedAt),
            ReasonCode.Of(saying[0].Id, parts.CodeOf));
    }

    private static CheckAnswer AnswerOf(ListingView listing)
    {
        bool isGood = SignalLists.Find(listing.List)?.IsGood == true;
        bool isInForce = ListingStates.IsInForce(listing.State);
        if (isInForce && listing.IsChecked) return isGood ? CheckAnswer.Official : CheckAnswer.Known;
        bool isSaid = isInForce || listing.State is ListingStates.Proposed or ListingStates.Checked;
        return isSaid && !isGood ? CheckAnswer.Reported : CheckAnswer.Nothing;
    }
}
