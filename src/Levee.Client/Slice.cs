namespace Levee.Client;

/// <summary>Lines that one caller queued together, at most one request's worth.</summary>
/// <param name="Path">Where they go.</param>
/// <param name="Lines">The lines.</param>
internal sealed record Slice(string Path, OutLine[] Lines)
{
    public const string Events = "v1/events";
    public const string Receipts = "v1/receipts";
    public const string Unscreened = "v1/unscreened";

    /// <summary>Its answers, one a line.</summary>
    public TaskCompletionSource<SentVerdict[]> Answers { get; } =
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
