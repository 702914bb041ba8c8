using System.Text;
using Levee.Commands;
using Levee.Composition;
using Levee.Try.Page;
using Levee.Try.Running;

namespace Levee.Try;

/// <summary>Carries a try out from end to end: look, ask, run, write. Owned by the command.</summary>
internal sealed class TryDesk(TryRequest request, TryConsole console)
{
    private const int FilesMax = 1_000;

    /// <summary>Runs and returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        try
        {
            if (!CoreDumps.TurnOff())
                throw new StartException("core files cannot be turned off (setrlimit refused): a crash could write "
                    + "names");
            CheckFiles();
            Questions questions = new(request, console);
            if (questions.Settle() is not { } files) return 2;
            foreach (TriedFile file in files)
                ColumnTable.Write(console.Errors, file, request.Settings.ShowsValues);
            bool isComplete = request.IsHistoryComplete ?? questions.AskHistory();
            await TryAsync(files, request.Settings with { IsHistoryComplete = isComplete }, stop).ConfigureAwait(false);
            return 0;
        }
        catch (OperationCanceledException)
        {
            await console.Errors.WriteLineAsync("levee try: stopped; nothing was kept").ConfigureAwait(false);
            return 130;
        }
        catch (InvalidDataException broken)
        {
            throw new CommandException($"a file is damaged: {broken.Message}");
        }
    }

    private async Task TryAsync(IReadOnlyList<TriedFile> files, TrySettings settings, CancellationToken stop)
    {
        string[] names = [.. files.Select(file => file.Form.Path)];
        TryProgress progress = new(console.Errors, console.IsTerminal);
        FindingJson? json = request.IsJson ? new FindingJson(console.Output, names, request.IsChinese) : null;
        using TryRun run = new(files, settings, progress, new BadLines(names, console.Errors), request.Bounds);
        TryResult result = await run.RunAsync(found => json?.Write(found), stop).ConfigureAwait(false);
        string page = TryPage.Of(result);
        stop.ThrowIfCancellationRequested();
        await File.WriteAllTextAsync(request.Out, page, new UTF8Encoding(false),
            CancellationToken.None).ConfigureAwait(false);
        if (json is not null) json.WriteSums(result);
        else TrySummary.Write(console.Output, result, progress.Seconds);
        await console.Errors.WriteLineAsync($"page: {Path.GetFullPath(request.Out)}").ConfigureAwait(false);
    }

    private void CheckFiles()
    {
        if (request.Files.Count > FilesMax) throw new CommandException($"at most {FilesMax} files at a time");
        foreach (string file in request.Files)
        {
            if (!File.Exists(file)) throw new CommandException(Missing(file));
            if (Path.GetFullPath(file) == Path.GetFullPath(request.Out))
                throw new CommandException($"--out {request.Out} is a file to be tried; it would be overwritten");
        }
        if (request.Settings.Labels is { } labels)
        {
            if (!File.Exists(labels.Path)) throw new CommandException("--labels " + Missing(labels.Path));
            if (Path.GetFullPath(labels.Path) == Path.GetFullPath(request.Out))
                throw new CommandException($"--out {request.Out} is the file of labels; it would be overwritten");
            if (labels.By == LabelKind.Line && request.Files.Count > 1)
                throw new CommandException("--label-by line: with several files a line's number says too little; try "
                    + "them one by one");
        }
        string folder = Path.GetDirectoryName(Path.GetFullPath(request.Out))!;
        if (!Directory.Exists(folder)) throw new CommandException($"--out {request.Out}: there is no folder {folder}");
    }

    private static string Missing(string file) =>
        Directory.Exists(file) ? $"{file} is a folder; a file was expected" : $"{file} is not there";
}
