using System.Diagnostics.Metrics;

namespace Levee.Channels.Http;

/// <summary>
/// The counters of the HTTP edge, by source name and kind of refusal, never by subject; names in <c>docs/http.md</c>.
/// </summary>
internal sealed class HttpMetrics
{
    private readonly Counter<long> lines;
    private readonly Counter<long> verdicts;
    private readonly Counter<long> refusals;
    private readonly Counter<long> effects;
    private readonly Counter<long> receipts;
    private readonly Histogram<double> answerMs;

    public HttpMetrics()
    {
        Meter = new Meter(LeveeMetrics.MeterName);
        lines = Meter.CreateCounter<long>("levee.http.lines", "{line}", "Lines received, by source.");
        verdicts = Meter.CreateCounter<long>("levee.http.verdicts", "{verdict}", "Answers given, by action.");
        refusals = Meter.CreateCounter<long>("levee.http.refusals", "{refusal}",
            "Lines and requests refused, by type.");
        effects = Meter.CreateCounter<long>("levee.http.effects", "{effect}", "Effects handed out, by source.");
        receipts = Meter.CreateCounter<long>("levee.http.receipts", "{receipt}", "Receipts taken, by source.");
        answerMs = Meter.CreateHistogram("levee.http.answer", "ms", "From the whole body to the committed answer.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.25, 0.5, 1, 2, 4, 8, 15, 30, 60, 120, 250, 500, 1000, 5000, 30000],
            });
    }

    public Meter Meter { get; }

    public void CountLines(Source source, int count) => lines.Add(count, Tag("source", source.Name));

    public void CountVerdicts(string action, int count)
    {
        if (count > 0) verdicts.Add(count, Tag("action", action));
    }

    public void CountRefusal(string type, int count = 1) => refusals.Add(count, Tag("type", type));

    public void CountEffects(Source source, int count) => effects.Add(count, Tag("source", source.Name));

    public void CountReceipts(Source source, int count) => receipts.Add(count, Tag("source", source.Name));

    public void RecordAnswer(double milliseconds) => answerMs.Record(milliseconds);

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
