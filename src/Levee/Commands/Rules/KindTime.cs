namespace Levee.Commands.Rules;

/// <summary>What deciding an event of one kind took.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Nanoseconds">The median over batches.</param>
/// <param name="Events">Events measured.</param>
internal sealed record KindTime(string Kind, double Nanoseconds, long Events);
