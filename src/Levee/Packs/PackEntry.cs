using Levee.Engine.Rules;

namespace Levee.Packs;

/// <summary>A named part of a YAML file.</summary>
/// <param name="Name">The name.</param>
/// <param name="Place">Where the name stands.</param>
/// <param name="Value">The part.</param>
internal sealed record PackEntry(string Name, RulePlace Place, PackNode Value);
