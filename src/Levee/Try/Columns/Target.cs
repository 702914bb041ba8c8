namespace Levee.Try.Columns;

/// <summary>Something that a column of a tried file can be.</summary>
/// <param name="Name">Its name, a member of <c>docs/events.md</c> or one of ours.</param>
/// <param name="Form">How its cells are read.</param>
/// <param name="Names">What such a column is called, in the form that <see cref="HeaderName"/> makes.</param>
internal sealed record Target(string Name, TargetForm Form, params string[] Names)
{
    /// <summary>Its name as it is said behind <c>--map</c>.</summary>
    public string Said => Name == "at" ? "time" : Name;

    /// <summary>True when nothing can be decided without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True when a file without it is of another kind.</summary>
    public bool IsSignature { get; init; }
}
