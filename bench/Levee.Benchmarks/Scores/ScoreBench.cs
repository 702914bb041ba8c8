using System.Diagnostics;
using System.Text;
using Levee.Benchmarks.Figures;
using Levee.Features.Hosts;
using Levee.Features.Scoring;
using Levee.Features.Text;

namespace Levee.Benchmarks.Scores;

/// <summary>
/// <c>scores.*</c>: the fitted scorers that ship, one thread: from the bytes of a text or host to its score and
/// reasons, folding, links and template with it; and what the garbage collector is left with.
/// </summary>
internal static class ScoreBench
{
    /// <summary>Measures and prints.</summary>
    public static void Measure(BenchRun run)
    {
        LinearScorer texts = Read(run, "texts"), hosts = Read(run, "hosts");
        TextFeatures text = new();
        FeatureVector vector = new();
        Measure(run, "scores.text", Texts(run), bytes =>
        {
            text.Read(bytes);
            return texts.Score(text.Vector).Thousandths;
        });
        Measure(run, "scores.host", Hosts(), bytes =>
        {
            HostTraits.Read(bytes, vector);
            return hosts.Score(vector).Thousandths;
        });
    }

    private static void Measure(BenchRun run, string name, byte[][] inputs, Func<byte[], int> score)
    {
        Walk(inputs, score, run.Length);
        Median nanoseconds = run.Median(length => Walk(inputs, score, length).Nanoseconds);
        double allocated = Walk(inputs, score, run.Length).Allocated;
        run.Figures.Add(name, nanoseconds.Value, "ns", nanoseconds.Load);
        run.Figures.Add($"{name}.allocated", allocated, "B", nanoseconds.Load);
    }

    /// <summary>Nanoseconds and bytes allocated for one input, over whole rounds of all inputs.</summary>
    private static (double Nanoseconds, double Allocated) Walk(
        byte[][] inputs, Func<byte[], int> score, TimeSpan length)
    {
        long done = 0, sum = 0, begun = Stopwatch.GetTimestamp(), before = GC.GetAllocatedBytesForCurrentThread();
        while (Stopwatch.GetElapsedTime(begun) < length)
        {
            foreach (byte[] input in inputs) sum += score(input);
            done += inputs.Length;
        }
        double took = Stopwatch.GetElapsedTime(begun).TotalNanoseconds;
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        // The sum is of use to nobody; without a use the compiler may leave the scores out.
        return sum < 0 ? default : (took / done, (double)allocated / done);
    }

    private static byte[][] Texts(BenchRun run) =>
        [.. File.ReadLines(Path.Combine(BenchRun.Home, "data", "texts", "own.tsv"))
            .Where(line => line.Contains('\t', StringComparison.Ordinal))
            .Select(line => Encoding.UTF8.GetBytes(line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]))];

    /// <summary>The domains of known names as they are, and each with a word that lures.</summary>
    private static byte[][] Hosts() => [.. BrandBook.Shipped.Brands.SelectMany(brand => brand.Domains)
        .SelectMany(domain => new[] { "www." + domain, $"login-{domain.Replace('.', '-')}.top" })
        .Select(Encoding.ASCII.GetBytes)];

    private static LinearScorer Read(BenchRun run, string name)
    {
        string path = Path.Combine(BenchRun.Home, "models", name);
        if (!File.Exists(path + ".json")) throw new BenchException($"{path}.json is not there");
        return ScorerModel.Read(File.ReadAllBytes(path + ".json"), File.ReadAllBytes(path + ".weights"));
    }
}
