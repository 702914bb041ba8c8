using Levee.Cel;

namespace Levee.Engine.Rules;

/// <summary>One value that a rule reads and a verdict records.</summary>
/// <param name="Name">The name in the rule; for <c>known</c> and <c>signal</c> the call's text.</param>
/// <param name="Read">What is read.</param>
/// <param name="Type">Its type in CEL.</param>
/// <param name="Variable">Its variable in the rule's environment, or -1 when a function answers with it.</param>
internal sealed record RuleSlot(string Name, ValueRead Read, CelType Type, int Variable);
