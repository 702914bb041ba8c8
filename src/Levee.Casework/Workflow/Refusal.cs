using Levee.Contracts;

namespace Levee.Casework.Workflow;

/// <summary>Why a command is refused: what is wrong, who may, until when.</summary>
/// <param name="Code">The code in the journal.</param>
/// <param name="Words">The reason in both languages.</param>
/// <param name="Until">Until when the reason lasts, or null when it does not pass by itself.</param>
public sealed record Refusal(string Code, Words Words, Instant? Until = null);
