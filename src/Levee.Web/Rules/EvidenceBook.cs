using System.Text;
using Levee.Engine.Rules;
using Levee.Features.Scoring;

namespace Levee.Web.Rules;

/// <summary>
/// The files that must and must not fire each rule, played when somebody looks: bounded in files, bytes and lines
/// shown, one look at a time. Safe from any thread.
/// </summary>
/// <param name="folder">The folder of evidence, one folder a rule.</param>
/// <param name="scorers">The node's scorers.</param>
internal sealed class EvidenceBook(string folder, Scorers scorers)
{
    /// <summary>Files played of each sort.</summary>
    public const int CasesMax = 8;

    /// <summary>Bytes of the largest file played.</summary>
    public const int BytesMax = 256 * 1024;

    private const int LinesMax = 12;

    private readonly Lock gate = new();

    /// <summary>The evidence of the rule with an index, those that must fire it first.</summary>
    public IReadOnlyList<EvidenceCase> Of(RuleSet rules, int rule)
    {
        string own = Path.Combine(folder, rules.Rules[rule].Document.Id);
        lock (gate)
        {
            return
            [
                .. FilesIn(Path.Combine(own, "must")).Select(file => Play(file, mustFire: true, rules, rule)),
                .. FilesIn(Path.Combine(own, "must-not")).Select(file => Play(file, mustFire: false, rules, rule)),
            ];
        }
    }

    private static IEnumerable<string> FilesIn(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.ndjson").Order(StringComparer.Ordinal).Take(CasesMax)
        : [];

    private EvidenceCase Play(string file, bool mustFire, RuleSet rules, int rule)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        if (new FileInfo(file).Length > BytesMax)
            return new EvidenceCase { Name = name, MustFire = mustFire, IsTooLarge = true };
        using EvidencePlay play = new(rules, rule, scorers);
        int bad = play.Play(File.ReadLines(file, Encoding.UTF8));
        int more = Math.Max(0, play.Lines.Count - LinesMax);
        return new EvidenceCase
        {
            Name = name, MustFire = mustFire, Fires = bad == 0 && play.Lines.Any(line => line.Fires),
            Lines = [.. play.Lines.Skip(more)], More = more, BadLine = bad,
        };
    }
}
