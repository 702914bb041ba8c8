using Levee.Contracts;

namespace Levee.Try.Columns;

/// <summary>A kind of file that can be tried.</summary>
/// <param name="Name">Its name for <c>--kind</c>.</param>
/// <param name="Title">What it holds, in words.</param>
/// <param name="Targets">What its columns can be; those to ask about first stand first.</param>
internal sealed record TryKind(string Name, Words Title, IReadOnlyList<Target> Targets)
{
    /// <summary>The target of a name, or null.</summary>
    public Target? Find(string name) => Targets.FirstOrDefault(target => target.Name == name);
}
