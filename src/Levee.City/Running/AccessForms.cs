using Levee.City.World;
using Levee.Contracts.Events;

namespace Levee.City.Running;

/// <summary>Looks at records as their holder writes them.</summary>
internal static class AccessForms
{
    private static readonly long BookingBits = new[] { "name", "phone", "journey" }
        .Aggregate(0L, (bits, part) => bits | (1L << Array.IndexOf(RecordFields.Names, part)));

    /// <summary>One look of someone on the staff at a person's bookings, for a ticket or for none.</summary>
    public static PlainEvent Look(Person staff, Person person, string? ticket)
    {
        PlainEvent look = new PlainEvent(AccessEvent.Schema)
            .With(AccessEvent.Staff, "staff-" + staff.Key).With(AccessEvent.Person, person.Key)
            .With(AccessEvent.Act, "view").With(AccessEvent.Records, 1).With(AccessEvent.Fields, BookingBits)
            .With(AccessEvent.Purpose, "booking");
        return ticket is null ? look : look.With(AccessEvent.Ticket, ticket);
    }
}
