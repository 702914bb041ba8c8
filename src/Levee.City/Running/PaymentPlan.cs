using Levee.City.World;

namespace Levee.City.Running;

/// <summary>A payment as the payer means it.</summary>
internal sealed record PaymentPlan
{
    /// <summary>
    /// Whose draws decide what is left open; never another party's, so that lives do not disturb each other.
    /// </summary>
    public required Chance Chance { get; init; }

    /// <summary>Who pays.</summary>
    public required Person Payer { get; init; }

    /// <summary>Who is paid; null when the money is taken out in cash.</summary>
    public required Person? Payee { get; init; }

    /// <summary>Minor units, more than 0.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>How the money leaves.</summary>
    public string Act { get; init; } = "transfer";

    /// <summary>Through what it is asked.</summary>
    public string Channel { get; init; } = "app";

    /// <summary>The reference of the payment that this one refunds or reverses, or null.</summary>
    public string? Follows { get; init; }

    /// <summary>Chance that a question before paying (a challenge) makes the payer give it up.</summary>
    public double ChallengeStops { get; init; }
}
