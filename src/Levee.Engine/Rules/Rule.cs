using Levee.Cel;
using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Engine.Measures;

namespace Levee.Engine.Rules;

/// <summary>A compiled rule: immutable, usable from any thread.</summary>
public sealed class Rule
{
    internal Rule(RuleDocument document, EventSchema on)
    {
        Document = document;
        On = on;
        Hash = RuleSetJson.HashOf(document);
        FirstStage = RuleStages.Find(document.Stage) ?? RuleStage.Promoted;
    }

    /// <summary>The rule as its file states it.</summary>
    public RuleDocument Document { get; }

    /// <summary>The kind of event it speaks on.</summary>
    public EventSchema On { get; }

    /// <summary>What tells this form of the rule from every other.</summary>
    public string Hash { get; }

    /// <summary>The stage at which it begins, until somebody decides otherwise.</summary>
    public RuleStage FirstStage { get; }

    /// <summary>Its symbol's weight, thousandths of log-odds.</summary>
    public int Weight { get; internal set; }

    /// <summary>The names of the values it reads, in the order a verdict records them.</summary>
    public IReadOnlyList<string> ValueNames => [.. Slots.Select(slot => slot.Name)];

    /// <summary>The values it reads, in the order recorded.</summary>
    internal RuleSlot[] Slots { get; set; } = [];

    /// <summary>The condition.</summary>
    internal CelProgram When { get; set; } = null!;

    /// <summary>Variables of the condition's environment.</summary>
    internal int Variables { get; set; }

    /// <summary>The first variable that is a parameter; parameters stand in the document's order.</summary>
    internal int FirstParameter { get; set; }

    /// <summary>Parameters by segment index, in the document's order.</summary>
    internal CelValue[][] Parameters { get; set; } = [];

    /// <summary>Whose segment picks the parameters; null: always consumer's.</summary>
    internal SubjectPath? SegmentOf { get; set; }

    /// <summary>Slots that answer <c>known</c>, by the symbols' indexes and the days.</summary>
    internal IReadOnlyDictionary<(int First, int Second, int Days), int> PairSlots { get; set; }
        = new Dictionary<(int First, int Second, int Days), int>();

    /// <summary>Slots that answer <c>signal</c>, by list and the symbol's index.</summary>
    internal IReadOnlyDictionary<(string List, int Subject), int> SignalSlots { get; set; }
        = new Dictionary<(string List, int Subject), int>();

    /// <summary>The slot that holds the payment's state, or -1.</summary>
    internal int StateSlot { get; set; } = -1;

    /// <summary>The slot that holds the anchor's segment.</summary>
    internal int AnchorSegmentSlot { get; set; } = -1;

    /// <summary>The sentence why, English.</summary>
    internal Sentence BecauseEn { get; set; } = null!;

    /// <summary>The sentence why, Chinese.</summary>
    internal Sentence BecauseZh { get; set; } = null!;

    /// <summary>The id.</summary>
    public override string ToString() => Document.Id;
}
