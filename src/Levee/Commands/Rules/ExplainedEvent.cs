using Levee.Web.Rules;

namespace Levee.Commands.Rules;

/// <summary>The event over which a rule is explained.</summary>
/// <param name="File">The file that was played.</param>
/// <param name="Number">Which of its events and signals it is, from 1.</param>
/// <param name="Asked">Events of the file on which the rule was asked.</param>
/// <param name="Line">The event, with what the rule read.</param>
internal sealed record ExplainedEvent(string File, int Number, int Asked, EvidenceLine Line);
