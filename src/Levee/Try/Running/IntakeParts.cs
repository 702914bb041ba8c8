using Levee.Features.Ingress;

namespace Levee.Try.Running;

/// <summary>What the intakes of all files share.</summary>
/// <param name="Store">Where events go.</param>
/// <param name="Features">Pseudonyms and features.</param>
/// <param name="Labels">Labels kept apart, or null.</param>
/// <param name="Bad">The lines that were not taken.</param>
/// <param name="Progress">Who is told how far it is.</param>
internal sealed record IntakeParts(
    RowStore Store, IngressFeatures Features, Labels? Labels, BadLines Bad, TryProgress Progress)
{
    /// <summary>What was read so far.</summary>
    public IntakeSums Sums { get; } = new();
}
