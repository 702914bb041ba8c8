namespace Levee.IntegrationTests.Http;

/// <summary>A clock on which nothing passes, so that no allowance fills again; its timers run.</summary>
internal sealed class StillTime : TimeProvider
{
    public override long GetTimestamp() => 0;
}
