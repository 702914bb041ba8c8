namespace Levee.IntegrationTests.Kill;

/// <summary>Tests that load the machine or time a process: one at a time, nothing beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class KillCollection
{
    public const string Name = "kill";
}
