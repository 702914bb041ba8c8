using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Levee.Try.Columns;
using Levee.Try.Lines;
using Levee.Try.Reading;
using Levee.Try.Values;

namespace Levee.Try.Running;

/// <summary>
/// Reads a file on a thread of its own and turns its lines into events, while what it read before is pseudonymised and
/// kept on the caller's. Few chunks are under way, so memory is bounded. Owned by the intake.
/// </summary>
internal sealed class LineReader : IDisposable
{
    private const int ChunksMax = 4;

    private readonly TriedFile file;
    private readonly TrySettings settings;
    private readonly Labels? labels;
    private readonly CellReader cells;
    private readonly ILineEvents lines;
    private readonly ColumnUse? label, reference, id;
    private readonly BlockingCollection<LineChunk> full = new(ChunksMax), idle = new(ChunksMax);
    private readonly CancellationTokenSource end;
    private readonly Thread thread;
    private ExceptionDispatchInfo? broke;

    public LineReader(TriedFile file, TrySettings settings, Labels? labels, CellReader cells, CancellationToken stop)
    {
        (this.file, this.settings, this.labels, this.cells) = (file, settings, labels, cells);
        lines = LineEvents.Of(file.Form, file.Mapping, cells, file.Number, settings.Currency);
        (label, reference, id) = (cells.Use("label"), cells.Use("reference"), cells.Use("id"));
        end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        for (int i = 0; i < ChunksMax; i++) idle.Add(new LineChunk(), CancellationToken.None);
        thread = new Thread(Run) { Name = "levee try reader", IsBackground = true };
        thread.Start();
    }

    /// <summary>
    /// The chunks in the order of the file; each is valid until the next is asked for. Throws what reading threw.
    /// </summary>
    public IEnumerable<LineChunk> Chunks()
    {
        foreach (LineChunk chunk in full.GetConsumingEnumerable(end.Token))
        {
            yield return chunk;
            chunk.Clear();
            idle.Add(chunk, CancellationToken.None);
        }
        broke?.Throw();
    }

    public void Dispose()
    {
        end.Cancel();
        thread.Join();
        while (full.TryTake(out LineChunk? chunk)) chunk.Dispose();
        while (idle.TryTake(out LineChunk? chunk)) chunk.Dispose();
        full.Dispose();
        idle.Dispose();
        end.Dispose();
    }

    private void Run()
    {
        try
        {
            ReadAll();
        }
        catch (Exception stopped)
        {
            // Thrown again where the chunks are taken: this thread has nobody who could hear it.
            broke = ExceptionDispatchInfo.Capture(stopped);
        }
        full.CompleteAdding();
    }

    private void ReadAll()
    {
        using TryRecords records = new(file.Form);
        LineChunk chunk = idle.Take(end.Token);
        while (records.Read() is { } record)
        {
            Take(record, chunk);
            if (!chunk.IsFull) continue;
            chunk.BytesRead = records.BytesRead;
            full.Add(chunk, end.Token);
            chunk = idle.Take(end.Token);
        }
        chunk.BytesRead = records.BytesRead;
        full.Add(chunk, end.Token);
    }

    private void Take(TryRecord record, LineChunk chunk)
    {
        int before = chunk.Json.Count;
        Fault? fault = record.Fault ?? lines.Write(record, chunk.Json);
        if (fault is null && chunk.Json.Count == before) return;
        chunk.Add(record.Line, before, fault is null ? TruthOf(record) : Truth.Unknown, fault);
    }

    private Truth TruthOf(TryRecord record)
    {
        if (labels is not null)
            return labels.OfLine(record.Line, CellReader.Text(reference, record), CellReader.Text(id, record));
        if (CellReader.Text(label, record) is not { } cell) return Truth.Unknown;
        return LabelWords.Read(cell, settings.FraudWords) switch
        {
            true => Truth.Fraud,
            false => Truth.Honest,
            null => Truth.Unknown,
        };
    }
}
