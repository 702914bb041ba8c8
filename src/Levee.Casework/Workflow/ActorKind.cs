namespace Levee.Casework.Workflow;

/// <summary>What sort of actor carries out a row.</summary>
public enum ActorKind : byte
{
    /// <summary>A signed-in person.</summary>
    Person = 0,
    /// <summary>The decider itself, told by an effect or a receipt.</summary>
    Machine = 1,
    /// <summary>A clock that ran out.</summary>
    Clock = 2,
}
