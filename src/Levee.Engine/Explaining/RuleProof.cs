using Levee.Cel;
using Levee.Contracts.Verdicts;
using Levee.Engine.Rules;
using Levee.Engine.Scoring;

namespace Levee.Engine.Explaining;

/// <summary>A rule's condition part by part over values read: which part held, which not, which is unknown.</summary>
/// <param name="Answer">What the whole condition says.</param>
/// <param name="Parts">Its parts from the outside in, in the order of the text.</param>
/// <param name="Values">The values read, by name, as text.</param>
public sealed record RuleProof(
    ProofAnswer Answer, IReadOnlyList<ProofPart> Parts, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    /// <summary>The proof over the values of a hit, or over what a watched rule read.</summary>
    public static RuleProof Of(Rule rule, RuleHit hit)
    {
        RuleReading reading = new(rule);
        for (int i = 0; i < hit.Values.Count; i++) reading.Values[i] = hit.Values[i];
        List<ProofPart> parts = [];
        Walk(rule.When.Root, depth: 0);
        return new RuleProof(parts[0].Answer, parts, [.. rule.Slots.Select((slot, index) =>
            (Slot: slot, Value: hit.Values[index])).Where(read => read.Slot.Read is not ValueRead.OfSegment)
            .Select(read => KeyValuePair.Create(read.Slot.Name,
                ProofText.Of(Levee.Engine.Measures.ValueTypes.ToCel(read.Value), read.Slot.Type)))]);

        CelValue Evaluate(CelNode node) => reading.Evaluate(rule.When.Part(node), hit.Segment);

        void Walk(CelNode node, int depth)
        {
            ProofAnswer answer = AnswerOf(Evaluate(node));
            if (node is CelNode.Logical chain)
            {
                parts.Add(new ProofPart(depth, chain.IsAnd ? "all of" : "any of", answer, ""));
                foreach (CelNode operand in chain.Operands) Walk(operand, depth + 1);
                return;
            }
            string sides = node is CelNode.Binary { Operator: var relation } compared && ProofText.IsRelation(relation)
                ? $"{ProofText.Of(Evaluate(compared.Left), compared.Left.Type)} {ProofText.SignOf(relation)} "
                    + ProofText.Of(Evaluate(compared.Right), compared.Right.Type)
                : "";
            parts.Add(new ProofPart(depth, CelPrinter.Print(node), answer, sides));
        }
    }

    private static ProofAnswer AnswerOf(CelValue value) => value.IsTrue ? ProofAnswer.True
        : value.Kind == CelKind.Bool ? ProofAnswer.False
        : value.Kind == CelKind.Error ? ProofAnswer.Failed
        : ProofAnswer.Unknown;
}
