using Levee.City.Scenarios;

namespace Levee.City.World;

/// <summary>A gang's people and its site.</summary>
/// <param name="Gang">What it does.</param>
/// <param name="Callers">Who call.</param>
/// <param name="Mules">Whose accounts collect.</param>
/// <param name="Host">Its site.</param>
internal sealed record Crew(Gang Gang, IReadOnlyList<Person> Callers, IReadOnlyList<Person> Mules, string Host);
