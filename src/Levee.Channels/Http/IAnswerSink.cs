using Levee.Contracts;
using Levee.Contracts.Ports;

namespace Levee.Channels.Http;

/// <summary>Writes the answers of one request in their order. Owned by its request.</summary>
internal interface IAnswerSink : IDisposable
{
    /// <summary>Verdicts written, by step.</summary>
    IReadOnlyList<int> Counts { get; }

    /// <summary>The answer to an event.</summary>
    void Write(long sequence, PartitionName partition, in Answer answer, bool isLate);

    /// <summary>
    /// The answer to a line that became an entry but no event: its sequence and place in the journal.
    /// </summary>
    void WriteEntry(long sequence, PartitionName partition, Position position);

    /// <summary>A refused line or frame, in its place.</summary>
    void Write(int place, long sequence, Problem problem);
}
