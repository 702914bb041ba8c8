using System.Buffers;
using Levee.Contracts.Journal;

namespace Levee.Contracts.Ports;

/// <summary>
/// The pure core of a partition: one thread, no clock, no I/O. Its state is a function of the batches it was given.
/// The loop has already placed the entries, the journal time and the subject numbers in the batch.
/// </summary>
public interface IDecider
{
    /// <summary>
    /// Decides every entry in order and writes <see cref="Batch.Outputs"/>; folds each entry into the
    /// state.
    /// </summary>
    void Decide(Batch batch);

    /// <summary>
    /// Folds a recorded batch with its recorded outputs, deciding nothing: recovery and standby. Entries carry subject
    /// numbers; their pseudonyms need not be filled in.
    /// </summary>
    void Fold(Batch batch);

    /// <summary>Writes the whole state in canonical order: equal states give equal bytes.</summary>
    void WriteState(IBufferWriter<byte> writer);
}
