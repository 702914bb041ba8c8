namespace Levee.Contracts.Events;

/// <summary>Where a field's value comes from.</summary>
public enum FieldOrigin : byte
{
    /// <summary>The source sends it.</summary>
    Source = 0,
    /// <summary>
    /// Ingress computes it and journals it; only a source that sends pseudonyms may send it (scores never).
    /// </summary>
    Ingress = 1,
}
