using Levee.Cel.Evaluation;

namespace Levee.Cel;

/// <summary>A compiled expression: immutable, usable from any thread, as often as wanted.</summary>
public sealed class CelProgram
{
    private readonly Step _root;
    private readonly int _locals;
    private readonly int _slotsNeeded;

    internal CelProgram(string source, CelNode root, int locals)
    {
        Source = source;
        Root = root;
        Type = Checking.TypeRelations.Closed(root.Type);
        _locals = locals;
        StepBuilder builder = new();
        _root = builder.Build(root);
        Slots = builder.Slots;
        _slotsNeeded = Slots.Count == 0 ? 0 : Slots.Max() + 1;
    }

    /// <summary>The text it was compiled from.</summary>
    public string Source { get; }

    /// <summary>The checked type of the result.</summary>
    public CelType Type { get; }

    /// <summary>The checked tree, for those who walk it or make other code from it.</summary>
    public CelNode Root { get; }

    /// <summary>The slots read, each once, in order of first use in the text.</summary>
    public IReadOnlyList<int> Slots { get; }

    /// <summary>
    /// Evaluates over the variables' values, indexed by slot. Allocates nothing for numbers and booleans; the answer
    /// is a value, unknown or an error, never an exception, as long as functions of the environment throw none.
    /// </summary>
    /// <param name="slots">The values; those of <see cref="Slots"/> are read.</param>
    /// <param name="context">Handed to functions that ask for it.</param>
    public CelValue Evaluate(ReadOnlySpan<CelValue> slots, object? context = null)
    {
        if (slots.Length < _slotsNeeded)
            throw new ArgumentException(
                $"The program reads slot {_slotsNeeded - 1}; {slots.Length} values are given.",
                    nameof(slots));
        Frame frame = new(slots, _locals == 0 ? [] : new CelValue[_locals], context);
        return _root.Run(ref frame);
    }

    /// <summary>
    /// A part of this expression as an expression of its own, over the same slots: what it says by itself. Not for a
    /// node below a macro, which needs the macro's variables.
    /// </summary>
    /// <param name="node">A node of <see cref="Root"/>.</param>
    public CelProgram Part(CelNode node) => new(CelPrinter.Print(node), node, _locals);

    /// <summary>The checked tree as CEL text; compiling that again gives the same tree.</summary>
    public override string ToString() => CelPrinter.Print(Root);
}
