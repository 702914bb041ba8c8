using Levee.City.Scenarios;

namespace Levee.City.World;

/// <summary>A gang's people and its site.</summary>
/// <param name="Gang">What it does.</param>
/// <param name="Callers">Who call.</param>
/// <param name="Mules">Whose accounts collect.</param>
/// <param name="Insiders">Who look people up for it.</param>
/// <param name="Host">Its site.</param>
internal sealed record Crew(
    Gang Gang, IReadOnlyList<Person> Callers, IReadOnlyList<Person> Mules, IReadOnlyList<Person> Insiders, string Host)
{
    /// <summary>Whether it begins with new people at an hour of the city's day.</summary>
    public bool IsAtWork(double hour) => hour >= Gang.Hours[0] && hour < Gang.Hours[1];

    /// <summary>A mule other than the one given, or null when there is no other.</summary>
    public Person? AnotherMule(Person mule, Chance chance)
    {
        Person[] others = [.. Mules.Where(other => other != mule)];
        return others.Length == 0 ? null : chance.OneOf(others);
    }
}
