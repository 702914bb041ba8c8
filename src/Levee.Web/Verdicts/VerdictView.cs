using Levee.Contracts;
using Levee.Web.Live;

namespace Levee.Web.Verdicts;

/// <summary>What a verdict's page shows.</summary>
public sealed record VerdictView
{
    /// <summary>The entry, such as <c>screen-12</c>.</summary>
    public required string Entry { get; init; }

    /// <summary>The event.</summary>
    public required LiveRow Row { get; init; }

    /// <summary>The event as the live table writes it.</summary>
    public required LiveCells Cells { get; init; }

    /// <summary>The first position of the journal row, and how many entries it holds.</summary>
    public required (Position First, int Count) JournalRow { get; init; }

    /// <summary>The sentence why; null when no rule spoke or its words are not known.</summary>
    public required string? Because { get; init; }

    /// <summary>True when rules spoke but their rule set is not in the retained journal.</summary>
    public required bool IsUnproved { get; init; }

    /// <summary>The symbols, heaviest first.</summary>
    public required IReadOnlyList<SymbolReading> Symbols { get; init; }

    /// <summary>What rules in shadow said, heaviest first: it counted for nothing.</summary>
    public IReadOnlyList<SymbolReading> Shadows { get; init; } = [];

    /// <summary>What whoever looks may say of the rules that spoke.</summary>
    public IReadOnlyList<LabelForm> Labels { get; init; } = [];

    /// <summary>Why the last label was refused, or null.</summary>
    public Words? LabelRefused { get; init; }

    /// <summary>The ladder with the least scores of this kind and segment; empty when not known.</summary>
    public required IReadOnlyList<LadderRung> Ladder { get; init; }

    /// <summary>What would have changed it.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    /// <summary>The form that tries a limit at another value; null where there is none to try.</summary>
    public WhatIfView? WhatIf { get; init; }

    /// <summary>What the person was told.</summary>
    public required IReadOnlyList<ToldWords> Told { get; init; }

    /// <summary>What the edge last confirmed of the step, or null.</summary>
    public required Contracts.Entries.ReceiptState? Receipt { get; init; }

    /// <summary>Subjects by role: role, short form, whole pseudonym, and the way to its page or null.</summary>
    public required IReadOnlyList<(string Role, string Short, string Whole, string? Path)> Subjects { get; init; }

    /// <summary>Fields by name.</summary>
    public required IReadOnlyList<NamedValue> Fields { get; init; }

    /// <summary>Events of the same subjects before it.</summary>
    public required LeadSearch Before { get; init; }

    /// <summary>The same events as the live table writes them.</summary>
    public required IReadOnlyList<LiveCells> BeforeCells { get; init; }

    /// <summary>Hash of the rule set, and the build that put it in force; null when not known.</summary>
    public required (Hash256 Hash, string Build)? Rules { get; init; }

    /// <summary>The access entry that was journaled before this page was shown.</summary>
    public required string Access { get; init; }

    /// <summary>The purpose stated in it.</summary>
    public required string Purpose { get; init; }
}
