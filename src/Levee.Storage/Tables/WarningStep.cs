using Levee.Contracts;

namespace Levee.Storage.Tables;

/// <summary>One step of a workflow, for its history.</summary>
/// <param name="Position">The entry that caused it.</param>
/// <param name="Time">The journal time.</param>
/// <param name="Command">The command.</param>
/// <param name="From">The state before; empty when it opened.</param>
/// <param name="To">The state after.</param>
/// <param name="Who">A person's id, <c>clock</c> or <c>machine</c>.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record WarningStep(
    Position Position, Instant Time, string Command, string From, string To, string Who, string Basis);
