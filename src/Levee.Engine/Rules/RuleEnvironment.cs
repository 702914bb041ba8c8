using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Engine.Measures;

namespace Levee.Engine.Rules;

/// <summary>
/// What a rule's <c>when</c> may name: its measures, its journey as <c>j.name</c>, the event's fields, <c>hour</c>,
/// <c>foreign</c>, its parameters as <c>p.name</c>, and the functions <c>known</c> and <c>signal</c>.
/// </summary>
internal sealed class RuleEnvironment
{
    private static readonly Hop[] Hops = [Hop.None, Hop.Person, Hop.Number, Hop.Account];

    internal RuleEnvironment(EventSchema on, IEnumerable<(string Name, CelType Type)> measures,
        IEnumerable<(string Name, CelType Type)> parameters)
    {
        CelEnvironmentBuilder builder = new();
        foreach ((string name, CelType type) in measures) builder.AddVariable(name, type);
        KindEnvironment.AddFields(builder, on);
        builder.AddVariable("hour", CelType.Int);
        if (on.FindField("currency") is not null) builder.AddVariable("foreign", CelType.Bool);
        foreach ((string name, CelType type) in parameters) builder.AddVariable("p." + name, type);
        KindEnvironment.AddKnown(builder, on);
        Roles = KindEnvironment.Roles(on);
        Subjects = [.. Roles.SelectMany(role => Hops.Select(hop => new SubjectPath(role, hop)))];
        CelType subject = CelType.Symbol("subject", [.. Subjects.Select(path => path.ToString())]);
        builder.AddFunction("signal", [CelType.String, subject], CelType.Double, (context, arguments) =>
            ((IReadings)context!).Signal(arguments[0].AsString, (int)arguments[1].AsInt));
        Cel = builder.Build();
    }

    /// <summary>The environment.</summary>
    internal CelEnvironment Cel { get; }

    /// <summary>The roles that the symbols of <c>known</c> mean.</summary>
    internal IReadOnlyList<EventRole> Roles { get; }

    /// <summary>The subjects that the symbols of <c>signal</c> mean.</summary>
    internal IReadOnlyList<SubjectPath> Subjects { get; }

    /// <summary>Names that a measure may not take on a kind.</summary>
    internal static bool IsTaken(EventSchema on, string name) =>
        on.FindField(name) is not null || name is "hour" or "foreign" or "p" or "j" or "known" or "signal";
}
