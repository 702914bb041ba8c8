namespace Levee.Engine.Explaining;

/// <summary>One value that a rule reads, for people.</summary>
public sealed record RuleRead
{
    /// <summary>Its name in the rule, or the call that reads it.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of value it is.</summary>
    public required ReadSort Sort { get; init; }

    /// <summary>What is read, in its canonical form; equal texts are one value.</summary>
    public required string Text { get; init; }

    /// <summary>As whom the event reads it; empty where it is the event's own.</summary>
    public string By { get; init; } = "";

    /// <summary>The measure's function, such as <c>first-seen</c>; empty for what is no measure.</summary>
    public string Function { get; init; } = "";

    /// <summary>Length of the window or of the journey, milliseconds; 0 where there is none.</summary>
    public long WindowMs { get; init; }

    /// <summary>The row that keeps it, such as <c>call by caller</c>; empty where there is none.</summary>
    public string Row { get; init; } = "";

    /// <summary>Bytes it takes of a subject's row; 0 where there is none.</summary>
    public int Bytes { get; init; }

    /// <summary>The kinds of event and their fields that go into it, each as <c>kind.field</c>.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The kinds of event that feed it.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];
}
