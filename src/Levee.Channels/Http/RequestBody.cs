using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Levee.Channels.Http;

/// <summary>
/// The whole body of one request in rented memory that is counted against the budgets of its source and of all; owned
/// by its request, which disposes it after the answer. Memory follows the bytes that came, never the length announced.
/// </summary>
internal sealed class RequestBody : IDisposable
{
    private const int FirstBytes = 16 * 1024;
    private readonly MemoryBudget own;
    private readonly MemoryBudget all;
    private byte[] bytes = [];
    private long taken;

    private RequestBody(MemoryBudget own, MemoryBudget all)
    {
        this.own = own;
        this.all = all;
    }

    /// <summary>Bytes received.</summary>
    public int Length { get; private set; }

    /// <summary>What was received.</summary>
    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, Length);

    /// <summary>
    /// Reads the body; throws <see cref="ProblemException"/> when it is too large, too slow or no room.
    /// </summary>
    public static async Task<RequestBody> ReadAsync(HttpContext context, HttpState state, Source source)
    {
        HttpLimits limits = state.Parts.Limits;
        long? length = context.Request.ContentLength;
        if (length > limits.BodyMax) throw new ProblemException(Problem.BodyTooLarge(limits.BodyMax));
        using CancellationTokenSource timeout = new(limits.BodyTimeout, state.Parts.Time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(
            timeout.Token, context.RequestAborted);
        RequestBody body = new(state.MemoryOf(source), state.Memory);
        bool isWhole = false;
        try
        {
            body.Grow((int)Math.Min(length ?? FirstBytes, FirstBytes) + 1);
            await body.FillAsync(context.Request.Body, limits.BodyMax, either.Token).ConfigureAwait(false);
            isWhole = true;
            return body;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            throw new ProblemException(Problem.TooSlow());
        }
        catch (BadHttpRequestException e)
        {
            // Kestrel's own bounds: 413 for the size, 408 for the rate.
            throw new ProblemException(e.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? Problem.BodyTooLarge(limits.BodyMax)
                : Problem.TooSlow());
        }
        finally
        {
            if (!isWhole) body.Dispose();
        }
    }

    /// <summary>Counts further bytes that the request holds (its rows); false when there is no room for them.</summary>
    public bool TryHold(long more)
    {
        if (!own.TryTake(more)) return false;
        if (!all.TryTake(more))
        {
            own.Return(more);
            return false;
        }
        taken += more;
        return true;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        Length = 0;
        own.Return(taken);
        all.Return(taken);
        taken = 0;
    }

    private async Task FillAsync(Stream stream, int max, CancellationToken token)
    {
        while (true)
        {
            if (Length == bytes.Length) Grow(bytes.Length * 2);
            int read = await stream.ReadAsync(bytes.AsMemory(Length), token).ConfigureAwait(false);
            if (read == 0) return;
            Length += read;
            if (Length > max) throw new ProblemException(Problem.BodyTooLarge(max));
        }
    }

    private void Grow(int capacity)
    {
        if (!TryHold(capacity - (long)bytes.Length)) throw new ProblemException(Problem.OutOfMemory());
        byte[] larger = ArrayPool<byte>.Shared.Rent(capacity);
        bytes.AsSpan(0, Length).CopyTo(larger);
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
        // A rented array may be longer than asked for: count what is really held.
        long extra = larger.Length - (long)capacity;
        bytes = larger;
        own.Force(extra);
        all.Force(extra);
        taken += extra;
    }
}
