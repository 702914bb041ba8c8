using Levee.Contracts.Entries;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;
using Levee.Try.Columns;
using Levee.Try.Lines;
using Levee.Try.Reading;
using Levee.Try.Values;

namespace Levee.Try.Running;

/// <summary>
/// Reads a file into a row store: lines become events in the public form, these go through the same reading and the
/// same pseudonyms as a request of a source does. Owned by one thread.
/// </summary>
internal sealed class FileIntake : IDisposable
{
    private const int ChunkLines = 2_000;
    private static readonly WireLimits Limits = new()
    {
        Source = TryPartition.Source, Form = SourceForm.Plain, LinesMax = int.MaxValue,
    };

    private readonly TriedFile file;
    private readonly TrySettings settings;
    private readonly IntakeParts parts;
    private readonly CellReader cells;
    private readonly ILineEvents lines;
    private readonly ColumnUse? label, reference, id;
    private readonly EventJson json = new();
    private readonly WireBatch wire = new();
    private readonly List<LineParts> chunk = [];
    private readonly List<int> owners = [];

    public FileIntake(TriedFile file, TrySettings settings, IntakeParts parts)
    {
        this.file = file;
        this.settings = settings;
        this.parts = parts;
        cells = new CellReader(file.Form, file.Mapping, settings.Times);
        lines = LineEvents.Of(file.Form, file.Mapping, cells, file.Number, settings.Currency);
        (label, reference, id) = (cells.Use("label"), cells.Use("reference"), cells.Use("id"));
    }

    /// <summary>Reads it all; throws when it cannot be read or is to stop.</summary>
    public void Run(CancellationToken stop)
    {
        using TryRecords records = new(file.Form);
        while (records.Read() is { } record)
        {
            Take(record);
            if (chunk.Count < ChunkLines) continue;
            stop.ThrowIfCancellationRequested();
            TakeChunk();
            parts.Progress.Reading(records.BytesRead, records.Bytes, parts.Sums.Lines + parts.Bad.Count);
        }
        TakeChunk();
        foreach ((string column, long count) in cells.NotUnderstood)
            parts.Sums.NotUnderstood[column] = parts.Sums.NotUnderstood.GetValueOrDefault(column) + count;
    }

    public void Dispose() => json.Dispose();

    private void Take(TryRecord record)
    {
        int before = json.Count;
        Fault? fault = record.Fault ?? lines.Write(record, json);
        if (fault is null && json.Count == before) return;
        Truth truth = fault is null ? TruthOf(record) : Truth.Unknown;
        for (int i = before; i < json.Count; i++) owners.Add(chunk.Count);
        chunk.Add(new LineParts(record.Line, before, json.Count - before, truth, fault));
    }

    private Truth TruthOf(TryRecord record)
    {
        if (parts.Labels is { } labels)
            return labels.OfLine(record.Line, CellReader.Text(reference, record), CellReader.Text(id, record));
        if (CellReader.Text(label, record) is not { } cell) return Truth.Unknown;
        return LabelWords.Read(cell, settings.FraudWords) switch
        {
            true => Truth.Fraud,
            false => Truth.Honest,
            null => Truth.Unknown,
        };
    }

    private void TakeChunk()
    {
        if (chunk.Count == 0) return;
        wire.Clear();
        NdjsonReader.Read(json.Written, wire, Limits);
        parts.Features.Apply(wire);
        Fault?[] faults = [.. chunk.Select(line => line.Fault)];
        foreach (WireLine read in wire.Lines)
            if (read.Kind == WireLineKind.Error)
                faults[owners[read.Number - 1]] ??= FaultOf(wire.Errors[read.Index]);
        foreach (WireLine read in wire.Lines)
            if (read.Kind == WireLineKind.Event && faults[owners[read.Number - 1]] is null)
                Keep(wire.Events[read.Index], chunk[owners[read.Number - 1]], read.Number - 1);
        for (int i = 0; i < faults.Length; i++)
            if (faults[i] is { } fault)
                parts.Bad.Add(new BadLine(file.Number, chunk[i].Line, fault));
        chunk.Clear();
        owners.Clear();
        json.Clear();
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
