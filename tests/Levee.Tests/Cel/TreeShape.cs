using Levee.Cel;

namespace Levee.Tests.Cel;

/// <summary>
/// Writes everything a checked tree says, but for positions, so that two trees can be compared as text.
/// </summary>
internal static class TreeShape
{
    internal static string Of(CelNode node) => node switch
    {
        CelNode.Literal n => $"(literal {n.Value.Kind} {n.Value} {n.Type})",
        CelNode.Variable n => $"(variable {n.Declared.Slot} {n.Type})",
        CelNode.Local n => $"(local {n.Name} {n.Index} {n.Type})",
        CelNode.Symbol n => $"(symbol {n.Name} {n.Index})",
        CelNode.Unary n => $"({n.Operator} {Of(n.Operand)} {n.Type})",
        CelNode.Binary n => $"({n.Operator} {Of(n.Left)} {Of(n.Right)} {n.Type})",
        CelNode.Logical n => $"({(n.IsAnd ? "and" : "or")} {All(n.Operands)})",
        CelNode.Conditional n => $"(if {Of(n.Condition)} {Of(n.Then)} {Of(n.Otherwise)} {n.Type})",
        CelNode.Invocation n => $"(call {string.Join('|', n.Overloads)} {All(n.Arguments)} {n.Type})",
        CelNode.Selection n => $"({(n.IsTest ? "has" : "select")} {Of(n.Operand)} {n.Field} {n.Type})",
        CelNode.ListOf n => $"(list {All(n.Elements)} {n.Type})",
        CelNode.MapOf n => $"(map {All(n.Keys)} : {All(n.Values)} {n.Type})",
        CelNode.Comprehension n =>
            $"({n.Macro} {Of(n.Range)} {Of(n.Item)} {(n.Filter is null ? "-" : Of(n.Filter))} {Of(n.Body)} {n.Type})",
        CelNode.Invalid n => $"(invalid {n.Reason})",
        _ => throw new ArgumentException(node.GetType().Name),
    };

    private static string All(IReadOnlyList<CelNode> nodes) => string.Join(' ', nodes.Select(Of));
}
