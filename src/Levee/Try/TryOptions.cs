using System.CommandLine;
using System.Globalization;
using Levee.Commands;
using Levee.Contracts;
using Levee.Try.Columns;
using Levee.Try.Lines;
using Levee.Try.Reading;
using Levee.Try.Running;

namespace Levee.Try;

/// <summary>The options of <c>levee try</c>.</summary>
internal sealed class TryOptions
{
    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "Files to try", Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> kind = new("--kind")
    {
        Description = "What the files hold, when it is not "
        + "guessed"
    };

    private readonly Option<string[]> maps = new("--map")
    {
        Description = "What a column is: COLUMN=FIELD; may be given again", DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> labels = new("--labels")
    {
        Description = "A table of labels kept apart: two columns, what is labelled and the label",
    };

    private readonly Option<string?> labelBy = new("--label-by")
    {
        Description = "What --labels names: line, reference or subject; else as its column is called",
    };

    private readonly Option<string[]> labelIs = new("--label-is")
    {
        Description = "A label that means fraud (FR_* for a beginning); all others are honest; may be given again",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> history = new("--history")
    {
        Description = "complete: the files hold everything, who is new in them is new; none (default): 30 days teach "
            + "first",
    };

    private readonly Option<string> output = new("--out")
    {
        Description = "The page", DefaultValueFactory = _ => "levee-try.html",
    };

    private readonly Option<bool> json = new("--json")
    {
        Description = "Print a JSON line for each line above allow, and a last one with the sums",
    };

    private readonly Option<string> language = new("--lang")
    {
        Description = "Language of the sentences in --json: en or zh", DefaultValueFactory = _ => "en",
    };

    private readonly Option<bool> showValues = new("--show-values")
    {
        Description = "Show numbers and accounts whole on the page, not by their tail",
    };

    private readonly Option<string?> encoding = new("--encoding")
    {
        Description = "Encoding of the files, when it is not found out by itself",
    };

    private readonly Option<string> zone = new("--zone")
    {
        Description = "Zone of times without one", DefaultValueFactory = _ => "+08:00",
    };

    private readonly Option<string> start = new("--start")
    {
        Description = "When step 0, or line 0, was", DefaultValueFactory = _ => "2026-01-01T00:00:00",
    };

    private readonly Option<string> currency = new("--currency")
    {
        Description = "ISO 4217 code of amounts that name none", DefaultValueFactory = _ => "CNY",
    };

    private readonly Option<string> home = new("--home")
    {
        Description = "Folder that holds rules/, scores/ and parameters/",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("LEVEE_HOME") ?? ".",
    };

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        files.Validators.Add(Mistyped.RefuseOptions);
        kind.AcceptOnlyFromAmong([.. KindTables.All.Select(known => known.Name), KindTables.Own.Name]);
        labelBy.AcceptOnlyFromAmong("line", "reference", "subject");
        history.AcceptOnlyFromAmong("none", "complete");
        language.AcceptOnlyFromAmong("en", "zh");
        encoding.AcceptOnlyFromAmong([.. TextEncoding.Names]);
        command.Arguments.Add(files);
        foreach (Option option in (Option[])
            [kind, maps, labels, labelBy, labelIs, history, output, json, language, showValues, encoding, zone, start,
                currency, home])
            command.Options.Add(option);
    }

    /// <summary>What was given; throws <see cref="CommandException"/> when it cannot be.</summary>
    public TryRequest Read(ParseResult parsed)
    {
        int zoneMinutes = ZoneOf(parsed.GetRequiredValue(zone));
        string[] fraudWords = parsed.GetValue(labelIs) ?? [];
        return new TryRequest
        {
            Files = parsed.GetRequiredValue(files),
            Given = [.. parsed.Tokens.Select(token => token.Value)],
            Kind = parsed.GetValue(kind) is { } name ? KindTables.Find(name) : null,
            Maps = parsed.GetValue(maps) ?? [],
            Encoding = parsed.GetValue(encoding),
            IsHistoryComplete = parsed.GetValue(history) switch { "complete" => true, "none" => false, _ => null },
            Out = parsed.GetRequiredValue(output), IsJson = parsed.GetValue(json),
            IsChinese = parsed.GetValue(language) == "zh",
            Settings = new TrySettings
            {
                Home = parsed.GetRequiredValue(home), IsHistoryComplete = false,
                Times = new LineTimes(zoneMinutes, StartOf(parsed.GetRequiredValue(start), zoneMinutes)),
                Currency = Currency.TryParse(parsed.GetRequiredValue(currency), out Currency code) ? code
                    : throw new CommandException("--currency: three capital letters of ISO 4217 were expected"),
                FraudWords = fraudWords, ShowsValues = parsed.GetValue(showValues),
                Labels = parsed.GetValue(labels) is { } path
                    ? new LabelSource(path, ByOf(parsed.GetValue(labelBy)), fraudWords) : null,
            },
        };
    }

    private static LabelKind? ByOf(string? by) => by switch
    {
        "line" => LabelKind.Line,
        "reference" => LabelKind.Reference,
        "subject" => LabelKind.Subject,
        _ => null,
    };

    private static int ZoneOf(string text)
    {
        bool isOffset = text.Length == 6 && text[0] is '+' or '-' && text[3] == ':';
        if (isOffset && TimeSpan.TryParseExact(text[1..], "hh\\:mm", CultureInfo.InvariantCulture, out TimeSpan offset)
            && offset.TotalHours <= 14)
            return (int)offset.TotalMinutes * (text[0] == '-' ? -1 : 1);
        throw new CommandException($"--zone '{text}': an offset such as +08:00 was expected");
    }

    private static Instant StartOf(string text, int zoneMinutes) =>
        Values.TimeText.TryRead(text, new Values.TimeForm(Values.TimeKind.Calendar), zoneMinutes, 0, out long ms)
            ? new Instant(ms)
            : throw new CommandException($"--start '{text}': a date and time such as 2026-01-01T00:00:00 was expected");
}
