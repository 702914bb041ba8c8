using Levee.Contracts.Events;

namespace Levee.Contracts.Codec;

/// <summary>The columns of one kind of event by number.</summary>
internal sealed class ColumnTargets
{
    private readonly Dictionary<int, ColumnTarget> targets = [];

    public ColumnTargets(EventSchema schema)
    {
        foreach (EventRole role in schema.Roles)
            for (int place = 0; place < role.Capacity; place++)
                targets.Add(role.Number + place * EventColumns.PlaceStep, new ColumnTarget(role.Slot + place, null));
        foreach (EventField field in schema.Fields) targets.Add(field.Number, new ColumnTarget(field.Slot, field));
    }

    public ColumnTarget? Find(int number) => targets.GetValueOrDefault(number);
}
