using Levee.Contracts;
using Levee.Contracts.Events;

namespace Levee.Benchmarks.Traffic;

/// <summary>Writes made-up events as rows, as ingress and the loop would have left them.</summary>
internal static class Rows
{
    /// <summary>Fills a row.</summary>
    /// <param name="row">An empty row of the event's kind.</param>
    /// <param name="made">The event.</param>
    /// <param name="now">When it happens and arrives.</param>
    /// <param name="isNumbered">True to give the journal's numbers too, as the loop does.</param>
    public static void Fill(EventRow row, MadeEvent made, Instant now, bool isNumbered)
    {
        row.At = now;
        row.Arrival = now;
        foreach (EventRole role in made.Schema.Roles)
        {
            int number = made.Subjects[role.Slot];
            if (number == 0) continue;
            row.Subjects[role.Slot] = new Subject(role.Kinds[0], Population.IdOf(number));
            if (isNumbered) row.Numbers[role.Slot] = number;
        }
        made.Fields.CopyTo(row.Fields);
        row.Present = made.Present;
    }
}
