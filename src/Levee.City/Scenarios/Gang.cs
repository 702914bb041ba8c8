using System.Text.Json.Serialization;
using Levee.Contracts;

namespace Levee.City.Scenarios;

/// <summary>A gang: who it has and what it does to each person it reaches.</summary>
// Members with a default have setters: generated JSON readers lose the defaults of init-only ones.
public sealed record Gang
{
    /// <summary>A short name, English.</summary>
    public required string Name { get; init; }

    /// <summary>A short name, Chinese; <see cref="Name"/> when absent.</summary>
    public string? NameZh { get; set; }

    /// <summary>Type of fraud (the list in <c>docs/rules.md</c>).</summary>
    public required string Typology { get; init; }

    /// <summary>Numbers it calls and texts from.</summary>
    public required int Callers { get; init; }

    /// <summary>Accounts it collects on.</summary>
    public required int Mules { get; init; }

    /// <summary>How its calls look to the callee's carrier.</summary>
    public required CallerLook Look { get; init; }

    /// <summary>First calls or texts an hour, while it works, to people chosen at random.</summary>
    public required double AttemptsPerHour { get; init; }

    /// <summary>
    /// Share of those called who answer and hang up soon, 0 to 1; whoever goes on answers in any case.
    /// </summary>
    public double Answered { get; set; } = 0.35;

    /// <summary>For a spoofed look: share of calls whose false number the network does not notice, 0 to 1.</summary>
    public double CliUnnoticed { get; set; }

    /// <summary>Hours of the day it works, from and to, city time.</summary>
    public required IReadOnlyList<double> Hours { get; init; }

    /// <summary>What it does to one person, in order; each step goes on only if its chance falls.</summary>
    public required IReadOnlyList<ScriptStep> Script { get; init; }

    /// <summary>Staff of a holder of records who look people up for it.</summary>
    public int Insiders { get; set; }

    /// <summary>How its mules work.</summary>
    public MuleWork MuleWork { get; set; } = new();

    /// <summary>Numbers, accounts and staff that work for it.</summary>
    [JsonIgnore]
    public int Actors => Callers + Mules + Insiders;

    /// <summary>The name in both languages.</summary>
    [JsonIgnore]
    public Words Words => new(Name, NameZh ?? Name);
}
