using System.Globalization;

namespace Levee.Features.Scoring.Trees;

/// <summary>
/// Refuses models that are not what they say: nodes that are no trees, numbers that could overflow, and promises about
/// rising and falling inputs that the leaves do not keep.
/// </summary>
internal static class TreeCheck
{
    internal const int TreesMax = 2_000;
    internal const int NodesMax = 200_000;
    internal const int InputsMax = 100;
    internal const int DepthMax = 24;
    internal const int ValueMax = 1 << 26;

    /// <summary>Throws <see cref="FormatException"/> with what is wrong, where, and what was expected.</summary>
    internal static void Check(TreeModel model)
    {
        Require(model.Format == 1, "format", Text(model.Format), "1");
        Require(IsName(model.Name), "name", $"'{model.Name}'", "lower-case letters, digits and _");
        Require(model.Subject is "person" or "number" or "account", "subject", $"'{model.Subject}'",
            "person, number or account");
        Require(model.Inputs.Count is > 0 and <= InputsMax, "inputs", $"{model.Inputs.Count} inputs",
            $"1 to {InputsMax}");
        for (int i = 0; i < model.Inputs.Count; i++) CheckInput(model.Inputs, i);
        Require(Math.Abs((long)model.Start) <= ValueMax, "start", Text(model.Start), $"at most {ValueMax} either way");
        CheckCurve(model.Curve);
        TreeShape.Check(model.Trees, model.Inputs.Count);
        TreeBounds.Check(model);
    }

    internal static void Require(bool holds, string where, string found, string expected)
    {
        if (!holds) throw new FormatException($"{where}: found {found}; expected {expected}");
    }

    internal static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static void CheckInput(IReadOnlyList<TreeInput> inputs, int index)
    {
        TreeInput input = inputs[index];
        string where = $"inputs[{Text(index)}]";
        Require(IsName(input.Name), where + ".name", $"'{input.Name}'", "lower-case letters, digits and _");
        Require(!inputs.Take(index).Any(other => other.Name == input.Name), where + ".name", $"a second '{input.Name}'",
            "a name of its own");
        Require(input.Measure.Length > 0, where + ".measure", "nothing", "the definition of a measure");
        Require(input.Unit is 1 or TreeScorer.Unit, where + ".unit", Text(input.Unit), $"1 or {TreeScorer.Unit}");
        Require(input.Monotone is >= -1 and <= 1, where + ".monotone", Text(input.Monotone), "-1, 0 or 1");
        Require(input.En.Length > 0 && input.Zh.Length > 0, where, "no words", "en and zh");
        for (int i = 1; i < input.Edges.Count; i++)
            Require(input.Edges[i] > input.Edges[i - 1], $"{where}.edges[{Text(i)}]", Text(input.Edges[i]),
                "more than the one before");
        Require(input.Shares.Count == input.Edges.Count + 2, where + ".shares", $"{input.Shares.Count} shares",
            $"{input.Edges.Count + 2}: the unknown and one more than edges");
        for (int i = 0; i < input.Shares.Count; i++)
            Require(input.Shares[i] is >= 0 and <= 1_000_000, $"{where}.shares[{Text(i)}]", Text(input.Shares[i]),
                "0 to 1000000");
    }

    private static void CheckCurve(IReadOnlyList<int> curve)
    {
        Require(curve.Count == TreeScorer.Steps, "curve", $"{curve.Count} steps", $"{TreeScorer.Steps}");
        for (int i = 1; i < curve.Count; i++)
            Require(curve[i] >= curve[i - 1], $"curve[{Text(i)}]", Text(curve[i]), "no less than the one before");
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 40 && name.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
}
