using Levee.Contracts.Journal;
using Microsoft.AspNetCore.Http;

namespace Levee.Channels.Http;

/// <summary>
/// The head of the journal on every answer: who keeps it can later prove that nothing before was rewritten.
/// </summary>
internal static class Heads
{
    /// <summary>The response header.</summary>
    public const string Header = "Levee-Head";

    /// <summary>The head as a line of a file of kept heads: partition, next position, time, hash.</summary>
    public static string Write(Head head) => $"{head.Partition} {head.Next} {head.Time} {head.Hash}";

    /// <summary>
    /// Sets the header, one value a partition; a later head of the same partition replaces an earlier one.
    /// </summary>
    public static void Set(HttpResponse response, Head head)
    {
        string own = head.Partition + " ";
        string[] others = [.. response.Headers[Header].OfType<string>()
            .Where(value => !value.StartsWith(own, StringComparison.Ordinal))];
        response.Headers[Header] = (string[])[.. others, Write(head)];
    }
}
