using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;
using Levee.Try.Lines;
using Levee.Try.Reading;

namespace Levee.Try.Running;

/// <summary>
/// Reads a file into a row store: lines become events in the public form, these go through the same reading and the
/// same pseudonyms as a request of a source does. Owned by one thread; a second one reads ahead.
/// </summary>
internal sealed class FileIntake(TriedFile file, TrySettings settings, IntakeParts parts)
{
    private static readonly WireLimits Limits = new()
    {
        Source = TryPartition.Source, Form = SourceForm.Plain, LinesMax = int.MaxValue,
    };

    private readonly CellReader cells = new(file.Form, file.Mapping, settings.Times);
    private readonly WireBatch wire = new();

    /// <summary>Reads it all; throws when it cannot be read or is to stop.</summary>
    public void Run(CancellationToken stop)
    {
        long bytes = new FileInfo(file.Form.Path).Length;
        using (LineReader reader = new(file, settings, parts.Labels, cells, stop))
        {
            foreach (LineChunk chunk in reader.Chunks())
            {
                stop.ThrowIfCancellationRequested();
                Take(chunk);
                parts.Progress.Reading(chunk.BytesRead, bytes, parts.Sums.Lines + parts.Bad.Count);
            }
        }
        foreach ((string column, long count) in cells.NotUnderstood)
            parts.Sums.NotUnderstood[column] = parts.Sums.NotUnderstood.GetValueOrDefault(column) + count;
    }

    private void Take(LineChunk chunk)
    {
        wire.Clear();
        NdjsonReader.Read(chunk.Json.Written, wire, Limits);
        parts.Features.Apply(wire);
        Fault?[] faults = [.. chunk.Lines.Select(line => line.Fault)];
        foreach (WireLine read in wire.Lines)
            if (read.Kind == WireLineKind.Error)
                faults[chunk.Owners[read.Number - 1]] ??= FaultOf(wire.Errors[read.Index]);
        foreach (WireLine read in wire.Lines)
            if (read.Kind == WireLineKind.Event && faults[chunk.Owners[read.Number - 1]] is null)
                Keep(wire.Events[read.Index], chunk.Lines[chunk.Owners[read.Number - 1]], read.Number - 1);
        for (int i = 0; i < faults.Length; i++)
            if (faults[i] is { } fault)
                parts.Bad.Add(new BadLine(file.Number, chunk.Lines[i].Line, fault));
    }

    private void Keep(EventRow row, LineParts line, int part)
    {
        Truth truth = line.Truth;
        if (parts.Labels is { Kind: LabelKind.Subject } labels)
            truth = labels.OfSubjects(row.Subjects, parts.Sums.SubjectsMet);
        bool isLast = part == line.FirstPart + line.Parts - 1;
        parts.Store.Add(row, new RowOrigin(file.Number, line.Line, isLast, truth));
        if (part != line.FirstPart) return;
        IntakeSums sums = parts.Sums;
        sums.Lines++;
        if (truth == Truth.Fraud) sums.Frauds++;
        if (truth == Truth.Honest) sums.Honest++;
        LocalTime local = LocalTime.Of(row.At, settings.Times.ZoneMinutes);
        sums.ByHour[local.Hour]++;
        sums.ByDay[local.Day] = sums.ByDay.GetValueOrDefault(local.Day) + 1;
    }

    private Fault FaultOf(WireError error)
    {
        string column = error.Field is null ? "" : cells.NameOf(error.Field);
        string expected = error.Expected is null ? "" : $"; {error.Expected} was expected";
        return new Fault(column, error.Detail.TrimEnd('.') + expected, WireFaultWords.Of(error));
    }
}
