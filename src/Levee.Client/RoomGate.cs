namespace Levee.Client;

/// <summary>A bound on lines in flight that callers wait for in their order. Safe from any thread.</summary>
/// <param name="max">The bound.</param>
internal sealed class RoomGate(int max)
{
    private readonly Lock gate = new();
    private readonly Queue<(int Lines, TaskCompletionSource Entered)> waiting = new();
    private int used;

    /// <summary>Waits until there is room for lines, at most the bound at once.</summary>
    public Task EnterAsync(int lines)
    {
        lock (gate)
        {
            if (waiting.Count == 0 && used + lines <= max)
            {
                used += lines;
                return Task.CompletedTask;
            }
            TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue((lines, entered));
            return entered.Task;
        }
    }

    /// <summary>Gives room back and lets in who waits.</summary>
    public void Leave(int lines)
    {
        lock (gate)
        {
            used -= lines;
            while (waiting.TryPeek(out (int Lines, TaskCompletionSource Entered) first) && used + first.Lines <= max)
            {
                used += first.Lines;
                waiting.Dequeue();
                first.Entered.SetResult();
            }
        }
    }
}
