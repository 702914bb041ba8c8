using System.Globalization;
using Levee.Cel;
using Levee.Contracts.Events;
using Levee.Engine.Measures;

namespace Levee.Engine.Rules;

/// <summary>
/// Finds the values that a rule reads: its measures in the order written, the fields named in <c>when</c> and
/// <c>because</c>, the answers of <c>known</c> and <c>signal</c>, and what the ladder needs to know.
/// </summary>
internal sealed class RuleSlots(RuleDocument document, EventSchema on, RuleEnvironment environment,
    IReadOnlyList<(string Name, ValueRead Read, CelType Type)> measures, RuleProblems problems)
{
    private readonly List<RuleSlot> all = [];
    private readonly Dictionary<(int First, int Second, int Days), int> pairs = [];
    private readonly Dictionary<(string List, int Subject), int> signals = [];

    /// <summary>The values in the order recorded.</summary>
    internal IReadOnlyList<RuleSlot> All => all;

    /// <summary>Slots that answer <c>known</c>.</summary>
    internal IReadOnlyDictionary<(int First, int Second, int Days), int> Pairs => pairs;

    /// <summary>Slots that answer <c>signal</c>.</summary>
    internal IReadOnlyDictionary<(string List, int Subject), int> Signals => signals;

    /// <summary>The slot of a payment's state, or -1.</summary>
    internal int State { get; private set; } = -1;

    /// <summary>The slot of the anchor's segment.</summary>
    internal int AnchorSegment { get; private set; }

    internal void Collect(CelProgram when)
    {
        HashSet<string> named = [.. CelTree.Walk(when.Root).OfType<CelNode.Variable>()
            .Select(node => node.Declared.Name)];
        named.UnionWith(SentenceWord.In(document.BecauseEn).Select(word => word.Name));
        named.UnionWith(SentenceWord.In(document.BecauseZh).Select(word => word.Name));
        CollectMeasures(named);
        CollectEventValues(named);
        foreach (CelNode.Invocation call in CelTree.Walk(when.Root).OfType<CelNode.Invocation>()) CollectCall(call);
        EventField? state = on.Kind == EventKind.Payment ? PaymentEvent.State : null;
        if (state is not null)
        {
            State = all.FindIndex(slot => slot.Read is ValueRead.OfField { Field: var field } && field == state);
            if (State < 0) State = Add("state", new ValueRead.OfField(state), ValueTypes.Of(state), variable: -1);
        }
        AnchorSegment = Add("segment", new ValueRead.OfSegment(new SubjectPath(on.Anchor, Hop.None)), CelType.Int, -1);
    }

    private void CollectMeasures(HashSet<string> named)
    {
        foreach ((string name, ValueRead read, CelType type) in measures)
        {
            if (read is ValueRead.OfJourney && !named.Contains(name)) continue;
            int slot = Add(name, read, type, VariableOf(name));
            if (read is ValueRead.OfSignal signal) AddVerified(signal);
            if (read is ValueRead.OfScore scored) AddInputs(scored);
            if (!named.Contains(name))
                problems.Add($"{document.Id}/measures/{name}", $"the measure '{all[slot].Name}' is never used",
                    "its name in when or because");
        }
        if (document.Journey is not null && !all.Exists(slot => slot.Read is ValueRead.OfJourney))
            problems.Add($"{document.Id}/journey", "the journey is never used",
                "j.complete, j.steps or j.since in when");
        foreach (string parameter in document.Parameters.Where(parameter => !named.Contains("p." + parameter)))
            problems.Add($"{document.Id}/parameters", $"the parameter '{parameter}' is never used",
                $"p.{parameter} in when");
    }

    private void CollectEventValues(HashSet<string> named)
    {
        foreach (EventField field in on.Fields.Where(field => named.Contains(field.Name)))
            Add(field.Name, new ValueRead.OfField(field), ValueTypes.Of(field), VariableOf(field.Name));
        if (named.Contains("hour")) Add("hour", new ValueRead.OfHour(), CelType.Int, VariableOf("hour"));
        if (named.Contains("foreign")) Add("foreign", new ValueRead.OfForeign(), CelType.Bool, VariableOf("foreign"));
    }

    private void CollectCall(CelNode.Invocation call)
    {
        if (call.Overloads[0].Name == "known")
            CollectPair((CelNode.Symbol)call.Arguments[0], (CelNode.Symbol)call.Arguments[1], KnownDays.Of(call) ?? 0);
        if (call.Overloads[0].Name != "signal") return;
        if (call.Arguments[0] is CelNode.Literal { Value.Kind: CelKind.String } list)
            CollectSignal(list.Value.AsString, (CelNode.Symbol)call.Arguments[1]);
        else
            problems.Add(problems.PlaceOf($"{document.Id}/when")
                with
            { Line = call.Position.Line, Column = call.Position.Column },
                "the list of signal() is not written out", "a name in quotes, such as signal('bad-number', caller)");
    }

    private void CollectPair(CelNode.Symbol first, CelNode.Symbol second, int days)
    {
        if (pairs.ContainsKey((first.Index, second.Index, days))) return;
        string name = string.Create(CultureInfo.InvariantCulture,
            $"known({first.Name}, {second.Name}{(days == 0 ? "" : $", {days}")})");
        ValueRead read = new ValueRead.OfPair(environment.Roles[first.Index], environment.Roles[second.Index], days);
        pairs.Add((first.Index, second.Index, days), Add(name, read, CelType.Bool, variable: -1));
    }

    private void CollectSignal(string list, CelNode.Symbol subject)
    {
        if (signals.ContainsKey((list, subject.Index))) return;
        ValueRead.OfSignal read = new(list, environment.Subjects[subject.Index]);
        signals.Add((list, subject.Index), Add($"signal('{list}', {subject.Name})", read, CelType.Double,
            variable: -1));
        AddVerified(read);
    }

    private void AddVerified(ValueRead.OfSignal signal) => Add($"verified('{signal.List}', {signal.Subject})",
        new ValueRead.OfVerified(signal.List, signal.Subject), CelType.Bool, variable: -1);

    // What a score was made of is recorded with it: it can be walked again years later.
    private void AddInputs(ValueRead.OfScore scored)
    {
        for (int i = 0; i < scored.Score.Width; i++)
            Add(scored.Score.NameOf(i), new ValueRead.OfScoreInput(scored.Score, i, scored.Subject), CelType.Int,
                variable: -1);
    }

    private int Add(string name, ValueRead read, CelType type, int variable)
    {
        all.Add(new RuleSlot(name, read, type, variable));
        return all.Count - 1;
    }

    private int VariableOf(string name) => environment.Cel.Find(name)!.Slot;
}
