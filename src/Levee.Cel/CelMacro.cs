namespace Levee.Cel;

/// <summary>A macro that walks the elements of a list or the keys of a map.</summary>
public enum CelMacro
{
    /// <summary>Whether the body holds for every element.</summary>
    All,

    /// <summary>Whether the body holds for at least one element.</summary>
    Exists,

    /// <summary>Whether the body holds for exactly one element.</summary>
    ExistsOne,

    /// <summary>The body's value for every element, or for those that pass the filter.</summary>
    Map,

    /// <summary>The elements for which the body holds.</summary>
    Filter,
}
