using Levee.Commands;
using Levee.Try.Columns;
using Levee.Try.Page;
using Levee.Try.Reading;
using Levee.Try.Running;

namespace Levee.Try;

/// <summary>
/// Looks into the files and asks about what is not clear, three questions at most; where nobody can be asked, prints
/// the
/// line to type.
/// </summary>
internal sealed class Questions(TryRequest request, TryConsole console)
{
    private const int AskedMax = 3;
    private readonly List<string> maps = [.. request.Maps];
    private TryKind? kind = request.Kind;
    private int asked;

    /// <summary>What the files are; null when somebody must say more first.</summary>
    public IReadOnlyList<TriedFile>? Settle()
    {
        List<TriedFile> files = [];
        foreach ((int number, string path) in request.Files.Index())
        {
            FileForm form = FileFormFinder.Find(path, request.Encoding);
            if (form.Sample.Count == 0) throw new CommandException($"{path}: no line below the header");
            if (Settle(form) is not { } mapping) return null;
            files.Add(new TriedFile(number, Path.GetFileName(path), form, mapping));
        }
        return files;
    }

    /// <summary>Asks whether the files hold the whole history; false where nobody can be asked.</summary>
    public bool AskHistory()
    {
        if (!console.IsTerminal || asked >= AskedMax) return false;
        asked++;
        console.Errors.Write("Do the files hold everything since the numbers and accounts in them began? If not, "
            + "nobody is "
            + "called new in the first 30 days. [y/N] ");
        return console.Input.ReadLine()?.Trim() is "y" or "Y" or "yes" or "是";
    }

    private Mapping? Settle(FileForm form)
    {
        while (true)
        {
            Guess guess = new Guesser(form, [.. maps.Select(MapOption.Parse)]).Make(kind);
            if (guess.Doubts.Count == 0) return guess.Mapping;
            if (!console.IsTerminal || asked >= AskedMax) return Refuse(form, guess);
            if (asked == 0) Show(form, guess);
            Ask(guess.Doubts[0]);
        }
    }

    private void Show(FileForm form, Guess guess) => ColumnTable.Write(
        console.Errors, new TriedFile(0, Path.GetFileName(form.Path), form, guess.Mapping),
            request.Settings.ShowsValues);

    private void Ask(Doubt doubt)
    {
        asked++;
        string proposal = doubt.Proposal.Length > 0 ? $" [{doubt.Proposal}]" : "";
        string form = doubt.Target is null
            ? "one of " + string.Join(", ", KindTables.All.Select(known => known.Name))
            : $"COLUMN or COLUMN={doubt.Target.Said}; 'line' lets each line be its own";
        console.Errors.Write($"{doubt.Why.En} / {doubt.Why.Zh}\n  ({form}){proposal} ");
        string answer = console.Input.ReadLine()?.Trim() ?? "";
        if (answer.Length == 0) answer = doubt.Proposal;
        if (answer.Length == 0) throw new CommandException("no answer; nothing was tried");
        if (doubt.Target is null)
            kind = KindTables.Find(answer) ?? throw new CommandException($"'{answer}' is no kind; {form} was expected");
        else
            maps.Add(answer.Contains('=', StringComparison.Ordinal) ? answer : $"{answer}={doubt.Target.Said}");
    }

    private Mapping? Refuse(FileForm form, Guess guess)
    {
        Show(form, guess);
        foreach (Doubt doubt in guess.Doubts)
            console.Errors.WriteLine($"levee try: {form.Path}: {doubt.Why.En} / {doubt.Why.Zh}");
        List<string> words = ["levee", .. request.Given.Select(Quoted)];
        if (request.Kind is null) words.AddRange(["--kind", (kind ?? guess.Mapping.Kind).Name]);
        foreach (string map in maps.Skip(request.Maps.Count)) words.AddRange(["--map", Quoted(map)]);
        foreach (Doubt doubt in guess.Doubts.Where(doubt => doubt.Target is not null))
            words.AddRange(["--map", doubt.Proposal.Length > 0 ? Quoted(doubt.Proposal)
                : $"COLUMN={doubt.Target!.Said}"]);
        console.Errors.WriteLine("levee try: say what is meant; this line says what seems likeliest:");
        console.Errors.WriteLine("  " + string.Join(' ', words));
        return null;
    }

    private static string Quoted(string word) =>
        word.All(c => char.IsLetterOrDigit(c) || c is '=' or ':' or '.' or '/' or '_' or '-' or '+')
            ? word : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
