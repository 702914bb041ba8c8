using Levee.Contracts.Signals;

namespace Levee.Contracts.Ports;

/// <summary>The listed facts in force, kept by a follower; safe from any thread.</summary>
public interface IListBook
{
    /// <summary>The desk position of the last change of a list; 0 before the first.</summary>
    long VersionOf(string list);

    /// <summary>How many facts of each list are in force; lists without any are absent.</summary>
    IReadOnlyDictionary<string, long> CountInForce();

    /// <summary>The facts of a list that are in force, in the order in which they were first listed.</summary>
    IEnumerable<ListedSubject> InForce(string list);
}
