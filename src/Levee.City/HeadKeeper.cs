using System.Diagnostics;
using Levee.Client;

namespace Levee.City;

/// <summary>
/// What a prudent bank does: it keeps the heads that the node's answers carry, in a file of its own, so that a journal
/// rewritten later can be told. Owned by the connection; one caller.
/// </summary>
/// <param name="path">The file; lines are added to it.</param>
/// <param name="banks">Whose answers are kept.</param>
internal sealed class HeadKeeper(string path, IReadOnlyList<LeveeClient> banks)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);
    private readonly HashSet<string> last = new(StringComparer.Ordinal);
    private long keptAt = Stopwatch.GetTimestamp();

    /// <summary>Adds the banks' newest heads, at most once a second; each line once.</summary>
    public void KeepNowAndThen()
    {
        if (Stopwatch.GetElapsedTime(keptAt) >= Between) Keep();
    }

    /// <summary>Adds the banks' newest heads; each line once.</summary>
    public void Keep()
    {
        keptAt = Stopwatch.GetTimestamp();
        string[] heads = [.. banks.SelectMany(bank => bank.Heads).Distinct(StringComparer.Ordinal)];
        string[] fresh = [.. heads.Where(head => !last.Contains(head))];
        last.Clear();
        last.UnionWith(heads);
        if (fresh.Length > 0) File.AppendAllLines(path, fresh);
    }
}
