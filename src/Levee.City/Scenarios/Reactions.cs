namespace Levee.City.Scenarios;

/// <summary>What people do when Levee speaks to them: chances, 0 to 1.</summary>
/// <param name="Read">A delivered warning is read in time.</param>
/// <param name="Heed">A read warning is heeded by someone under a fraudster's influence.</param>
/// <param name="HonestHeed">A read warning makes an honest payer give up a good payment.</param>
/// <param name="LabelStops">A labelled call is not answered.</param>
/// <param name="ChallengeStops">A question before paying makes someone under influence stop.</param>
public sealed record Reactions(
    double Read, double Heed, double HonestHeed, double LabelStops, double ChallengeStops);
