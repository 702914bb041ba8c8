using Levee.Cel;

namespace Levee.Engine.Rules;

/// <summary>
/// The third argument of <c>known(a, b, days)</c>: for how many days they must have known each other.
/// </summary>
internal static class KnownDays
{
    internal const int Min = 1;
    internal const int Max = 366;
    internal const string Expected = "a whole number of days from 1 to 366";

    /// <summary>
    /// The days that a call of <c>known</c> names; 0 when it names none, null when they are no such number.
    /// </summary>
    internal static int? Of(CelNode.Invocation call) => call.Arguments.Count < 3 ? 0
        : call.Arguments[2] is CelNode.Literal { Value.Kind: CelKind.Int } days && days.Value.AsInt is >= Min and <= Max
            ? (int)days.Value.AsInt
            : null;

    /// <summary>Reports the calls of <c>known</c> whose days are not written out; false when there is one.</summary>
    internal static bool Check(CelProgram program, RulePlace within, RuleProblems problems)
    {
        CelNode.Invocation[] wrong = [.. CelTree.Walk(program.Root).OfType<CelNode.Invocation>()
            .Where(call => call.Overloads[0].Name == "known" && Of(call) is null)];
        foreach (CelNode.Invocation call in wrong)
            problems.Add(within with { Line = call.Position.Line, Column = call.Position.Column },
                "the days of known() are no number written out", Expected);
        return wrong.Length == 0;
    }
}
