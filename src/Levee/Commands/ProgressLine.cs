using System.CommandLine;
using System.Globalization;
using Levee.Contracts;
using Levee.Runtime;

namespace Levee.Commands;

/// <summary>Progress of a long read, on standard error: how far, how fast, how long still.</summary>
internal static class ProgressLine
{
    /// <summary>Writes one line.</summary>
    public static void Tell(InvocationConfiguration console, PartitionName partition, RecoveryProgress progress) =>
        console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{partition}: {progress.Next.Value - 1:n0} of {progress.Until.Value - 1:n0} entries, " +
            $"{progress.EntriesPerSecond:n0} a second, {TimeLeft.Words(progress.Left.TotalSeconds)} left"));
}
