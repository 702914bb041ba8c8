using System.Text;
using Levee.Engine.Rules;
using Levee.Features.Scoring;

namespace Levee.Web.Rules;

/// <summary>
/// The files that must and must not fire each rule, the shipped ones and an owner's under <c>local/</c>, played when
/// somebody looks: bounded in files, bytes and lines shown, one look at a time. Safe from any thread.
/// </summary>
/// <param name="home">The folder that holds <c>evidence/</c> and perhaps <c>local/evidence/</c>.</param>
/// <param name="scorers">The node's scorers.</param>
public sealed class EvidenceBook(string home, Scorers scorers)
{
    /// <summary>Files that a page plays of each sort.</summary>
    public const int CasesMax = 8;

    /// <summary>Bytes of the largest file played.</summary>
    public const int BytesMax = 256 * 1024;

    private const int LinesMax = 12;
    private const string Must = "must";
    private const string MustNot = "must-not";

    private static readonly string[] Folders = ["evidence", Path.Combine("local", "evidence")];

    private readonly Lock gate = new();

    /// <summary>The evidence of the rule with an index, those that must fire it first.</summary>
    public IReadOnlyList<EvidenceCase> Of(RuleSet rules, int rule)
    {
        string id = rules.Rules[rule].Document.Id;
        lock (gate)
        {
            return
            [
                .. FilesIn(id, Must).Take(CasesMax).Select(file => Play(file, mustFire: true, rules, rule, LinesMax)),
                .. FilesIn(id, MustNot).Take(CasesMax)
                    .Select(file => Play(file, mustFire: false, rules, rule, LinesMax)),
            ];
        }
    }

    /// <summary>Every file of evidence of the rule with an index, without a bound on files and lines.</summary>
    public IEnumerable<(string File, EvidenceCase Case)> All(RuleSet rules, int rule)
    {
        string id = rules.Rules[rule].Document.Id;
        foreach (bool mustFire in (bool[])[true, false])
            foreach (string file in FilesIn(id, mustFire ? Must : MustNot))
                yield return (Path.GetRelativePath(home, file).Replace('\\', '/'),
                    Play(file, mustFire, rules, rule, int.MaxValue));
    }

    /// <summary>Any file of events in the form of evidence, played with every line kept.</summary>
    public EvidenceCase Play(string file, RuleSet rules, int rule) =>
        Play(file, mustFire: true, rules, rule, int.MaxValue);

    /// <summary>Folders of evidence that are no rule's, as they stand below the home.</summary>
    public IEnumerable<string> Strays(RuleSet rules)
    {
        HashSet<string> ids = [.. rules.Rules.Select(rule => rule.Document.Id)];
        return from folder in Folders
               let path = Path.Combine(home, folder)
               where Directory.Exists(path)
               from own in Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal)
               where !ids.Contains(Path.GetFileName(own))
               select Path.GetRelativePath(home, own).Replace('\\', '/');
    }

    private IEnumerable<string> FilesIn(string id, string sort) => Folders
        .Select(folder => Path.Combine(home, folder, id, sort)).Where(Directory.Exists)
        .SelectMany(path => Directory.EnumerateFiles(path, "*.ndjson").Order(StringComparer.Ordinal));

    private EvidenceCase Play(string file, bool mustFire, RuleSet rules, int rule, int linesMax)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        if (new FileInfo(file).Length > BytesMax)
            return new EvidenceCase { Name = name, MustFire = mustFire, IsTooLarge = true };
        using EvidencePlay play = new(rules, rule, scorers);
        int bad = play.Play(File.ReadLines(file, Encoding.UTF8));
        int more = Math.Max(0, play.Lines.Count - linesMax);
        return new EvidenceCase
        {
            Name = name, MustFire = mustFire, Fires = bad == 0 && play.Lines.Any(line => line.Fires),
            Warns = play.Warns, Lines = [.. play.Lines.Skip(more)], More = more, BadLine = bad,
        };
    }
}
