namespace Levee.IntegrationTests.Http;

/// <summary>A clock one second behind the machine's.</summary>
internal sealed class BehindTime : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddSeconds(-1);
}
