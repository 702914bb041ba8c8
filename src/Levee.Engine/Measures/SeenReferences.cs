namespace Levee.Engine.Measures;

/// <summary>
/// The references of done payments, so that each counts once. The oldest leaves first; a payment without a reference is
/// always new. Owned by one decider.
/// </summary>
/// <param name="countMax">References remembered.</param>
internal sealed class SeenReferences(int countMax)
{
    private readonly HashSet<Reference> seen = [];
    private readonly Queue<Reference> order = [];

    /// <summary>Notes a reference between two accounts; false when it was there before.</summary>
    internal bool TryAdd(int payer, int payee, long code)
    {
        Reference reference = new(payer, payee, code);
        if (!seen.Add(reference)) return false;
        order.Enqueue(reference);
        if (order.Count > countMax) seen.Remove(order.Dequeue());
        return true;
    }

    internal void Write(StateWriter writer)
    {
        writer.Int(order.Count);
        foreach (Reference reference in order)
        {
            writer.Int(reference.Payer);
            writer.Int(reference.Payee);
            writer.Long(reference.Code);
        }
    }

    private readonly record struct Reference(int Payer, int Payee, long Code);
}
