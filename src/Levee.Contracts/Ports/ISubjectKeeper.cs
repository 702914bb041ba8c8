namespace Levee.Contracts.Ports;

/// <summary>A decider that can say what it keeps of a subject.</summary>
public interface ISubjectKeeper
{
    /// <summary>
    /// What is kept of a subject, as an event at a time would read it. Called on the decider's own thread between two
    /// batches; changes nothing.
    /// </summary>
    /// <param name="number">The subject's number in the journal; 0: the journal never met it.</param>
    /// <param name="kind">Its kind: what it could keep.</param>
    /// <param name="asOf">The time of reading.</param>
    SubjectKept KeptOf(int number, SubjectKind kind, Instant asOf);
}
