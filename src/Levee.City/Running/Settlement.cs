namespace Levee.City.Running;

/// <summary>How a payment ended.</summary>
/// <param name="At">When, Unix ms.</param>
/// <param name="StoppedBy">
/// What kept the money: a step's name, <c>heeded</c>, <c>balance</c>; empty when it moved.
/// </param>
/// <param name="Reference">The payment's reference.</param>
internal readonly record struct Settlement(long At, string StoppedBy, string Reference)
{
    /// <summary>The payer took a warning to heart.</summary>
    public const string Heeded = "heeded";

    /// <summary>The account held too little.</summary>
    public const string Balance = "balance";

    /// <summary>True when the money moved.</summary>
    public bool HasMoved => StoppedBy.Length == 0;
}
