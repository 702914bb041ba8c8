using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Listings;

/// <summary>What a listing says to rules: nothing unless it is in force.</summary>
/// <param name="Confidence">Confidence in thousandths; 0 = not in force.</param>
/// <param name="IsChecked">True when persons checked it.</param>
/// <param name="Until">When it ends.</param>
internal readonly record struct ListingStanding(int Confidence, bool IsChecked, Instant Until)
{
    public static ListingStanding Of(WorkflowInstance instance) => ListingStates.IsInForce(instance.State)
        ? new ListingStanding((int)instance.Number(ListingEvidence.Confidence),
            instance.Value(ListingEvidence.IsChecked) == "yes", instance.Seconds(ListingEvidence.Until) ?? Instant.Min)
        : default;
}
