using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;

namespace Levee.Casework.Warnings;

/// <summary>
/// The facts of the warnings the desk still knows, found by person, by screen entry and by delivery. Owned by the
/// desk's state.
/// </summary>
internal sealed class WarningBook
{
    private readonly SortedDictionary<long, WarningFacts> byId = [];
    private readonly Dictionary<int, List<long>> byWarned = [];
    private readonly Dictionary<long, long> byScreen = [];
    private readonly Dictionary<(long At, int Ordinal), long> byDelivery = [];

    public IEnumerable<KeyValuePair<long, WarningFacts>> All => byId;

    public WarningFacts? Find(Position id) => byId.GetValueOrDefault(id.Value);

    /// <summary>The warnings of a person, oldest first.</summary>
    public IReadOnlyList<long> Of(int warned) => byWarned.TryGetValue(warned, out List<long>? ids) ? ids : [];

    public Position? FindByScreen(Position screen) =>
        byScreen.TryGetValue(screen.Value, out long id) ? new Position(id) : null;

    public Position? FindByDelivery(Position at, int ordinal) =>
        byDelivery.TryGetValue((at.Value, ordinal), out long id) ? new Position(id) : null;

    /// <summary>The number of whom an arrived signal is about.</summary>
    public static int WarnedOf(EffectArrived arrived) => arrived.Numbers[WarningRaised.Warned];

    /// <summary>Notes a signal that opened or joined a warning.</summary>
    public void Note(Position id, EffectArrived arrived, WarningRaised raised)
    {
        int counterpart = arrived.Numbers.Count > WarningRaised.Counterpart
            ? arrived.Numbers[WarningRaised.Counterpart]
            : 0;
        if (!byId.TryGetValue(id.Value, out WarningFacts? facts))
        {
            facts = new WarningFacts { Raised = raised, Warned = WarnedOf(arrived), Counterpart = counterpart };
            byId.Add(id.Value, facts);
            if (!byWarned.TryGetValue(facts.Warned, out List<long>? ids)) byWarned.Add(facts.Warned, ids = []);
            ids.Add(id.Value);
        }
        else if (raised.Level >= facts.Raised.Level)
        {
            facts.Raised = raised;
            facts.Counterpart = counterpart;
        }
        facts.Screens.Add(arrived.Sequence.Major);
        byScreen[arrived.Sequence.Major] = id.Value;
    }

    /// <summary>Notes a delivery that was asked for.</summary>
    public void Note(Position at, int ordinal, WarningDelivery delivery)
    {
        byId[delivery.Warning.Value].Sent.Add(new WarningSent(at, ordinal, delivery.To));
        byDelivery[(at.Value, ordinal)] = delivery.Warning.Value;
    }

    /// <summary>Puts a closed warning away.</summary>
    public void Forget(Position id)
    {
        if (!byId.Remove(id.Value, out WarningFacts? facts)) return;
        List<long> ids = byWarned[facts.Warned];
        ids.Remove(id.Value);
        if (ids.Count == 0) byWarned.Remove(facts.Warned);
        foreach (long screen in facts.Screens)
        {
            if (byScreen.GetValueOrDefault(screen) == id.Value) byScreen.Remove(screen);
        }
        foreach (WarningSent sent in facts.Sent) byDelivery.Remove((sent.At.Value, sent.Ordinal));
    }
}
