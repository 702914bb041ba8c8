using Levee.Contracts.Entries;
using Levee.Contracts.Journal;

namespace Levee.Contracts.Ports;

/// <summary>What channels and screens may see of the running node; safe from any thread.</summary>
public interface INode
{
    /// <summary>The node's name.</summary>
    string Name { get; }

    /// <summary>The build.</summary>
    string Build { get; }

    /// <summary>True in the demo, and every page says so.</summary>
    bool IsDemo { get; }

    /// <summary>Whose time its journals run on.</summary>
    JournalClock Clock { get; }

    /// <summary>The node's one currency.</summary>
    Currency Currency { get; }

    /// <summary>Minutes east of UTC of the node's one zone.</summary>
    int ZoneMinutes { get; }

    /// <summary>The words of screen verdicts.</summary>
    IVerdictWords Words { get; }

    /// <summary>The door of a partition.</summary>
    IIngress Ingress(PartitionName partition);

    /// <summary>A partition's committed batches from a position on, decoded.</summary>
    IEnumerable<Batch> Read(PartitionName partition, Position from);

    /// <summary>A partition's subject numbers.</summary>
    ISubjectDirectory Subjects(PartitionName partition);

    /// <summary>How a partition is doing.</summary>
    PartitionStatus Status(PartitionName partition);

    /// <summary>
    /// Asks a partition what it keeps of a subject; it answers between two batches. False at once when too many wait.
    /// </summary>
    bool TryAsk(PartitionName partition, SubjectQuestion question);

    /// <summary>The registered name of a source; the number in words when it is not registered.</summary>
    string NameOf(SourceId source);
}
