using Levee.Contracts;

namespace Levee.Casework.Workflow;

/// <summary>An argument that a command asks for.</summary>
/// <param name="Name">The argument's name, such as <c>outcome</c>.</param>
/// <param name="Words">What a screen calls it.</param>
/// <param name="Choices">The values allowed, with their words; empty unless the form is a choice.</param>
/// <param name="Form">Which values it takes.</param>
public sealed record WorkflowEvidence(
    string Name, Words Words, IReadOnlyList<WorkflowChoice> Choices, EvidenceForm Form = EvidenceForm.Choice)
{
    private const int CodeLengthMax = 64;
    private const int AmountLengthMax = 12;

    /// <summary>True when a value may be given.</summary>
    public bool Takes(string value) => Form switch
    {
        EvidenceForm.Choice => Choices.Any(choice => choice.Value == value),
        EvidenceForm.Amount => value.Length is > 0 and <= AmountLengthMax && value.All(char.IsAsciiDigit),
        EvidenceForm.Code => value.Length is > 0 and <= CodeLengthMax && char.IsAsciiLetterLower(value[0])
            && value.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'),
        EvidenceForm.Currency => Currency.TryParse(value, out _),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
