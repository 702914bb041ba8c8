using Levee.Cel;
using Levee.Contracts.Verdicts;
using Levee.Engine.Measures;
using Levee.Engine.Rules;

namespace Levee.Engine.Scoring;

/// <summary>Evaluates one rule over recorded values, live or years later. Not for several threads.</summary>
internal sealed class RuleReading : IReadings
{
    private readonly Rule rule;
    private readonly CelValue[] variables;
    private readonly RecordedValue[] values;

    internal RuleReading(Rule rule)
    {
        this.rule = rule;
        variables = new CelValue[rule.Variables];
        values = new RecordedValue[rule.Slots.Length];
    }

    /// <summary>The rule.</summary>
    internal Rule Rule => rule;

    /// <summary>The values in slot order; set before evaluating, a copy goes into the verdict.</summary>
    internal Span<RecordedValue> Values => values;

    /// <summary>
    /// What <c>when</c> says of the values with the parameters of a segment: true, false, unknown or an error.
    /// </summary>
    internal CelValue Evaluate(int segment) => Evaluate(rule.When, segment);

    /// <summary>What the condition, or a part of it, says of the values with the parameters of a segment.</summary>
    internal CelValue Evaluate(CelProgram part, int segment)
    {
        for (int i = 0; i < values.Length; i++)
        {
            int variable = rule.Slots[i].Variable;
            if (variable >= 0) variables[variable] = ValueTypes.ToCel(values[i]);
        }
        rule.Parameters[segment].CopyTo(variables, rule.FirstParameter);
        return part.Evaluate(variables, this);
    }

    CelValue IReadings.Known(int first, int second, int days) =>
        ValueTypes.ToCel(values[rule.PairSlots[(first, second, days)]]);

    CelValue IReadings.Signal(string list, int subject) => ValueTypes.ToCel(values[rule.SignalSlots[(list, subject)]]);
}
