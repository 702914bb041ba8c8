using Levee.Contracts.Events;

namespace Levee.Benchmarks.Traffic;

/// <summary>An event made up for a bench; filled anew for each. Owned by its maker.</summary>
internal sealed class MadeEvent
{
    /// <summary>Its kind.</summary>
    public EventSchema Schema { get; set; } = CallEvent.Schema;

    /// <summary>Numbers of subjects by slot; 0 = absent.</summary>
    public int[] Subjects { get; } = new int[EventBatch.RolesMax];

    /// <summary>Values by slot.</summary>
    public long[] Fields { get; } = new long[EventBatch.FieldsMax];

    /// <summary>Bit i is set when field slot i has a value.</summary>
    public uint Present { get; set; }
}
