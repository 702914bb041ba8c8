using Levee.Casework.Workflow;
using Levee.Contracts;

namespace Levee.Casework.Listings;

/// <summary>What tells one listing from all others. Owned by the desk.</summary>
/// <param name="List">The list.</param>
/// <param name="Subject">The desk's number of whom it is about.</param>
/// <param name="Source">The source that says so; the node itself for its own persons.</param>
/// <param name="Provenance">Who says so.</param>
internal sealed record ListingFacts(string List, int Subject, SourceId Source, string Provenance)
{
    /// <summary>The facts of a listing that an entry of <paramref name="source"/> opened.</summary>
    public static ListingFacts Of(WorkflowInstance instance, int subject, SourceId source)
    {
        string provenance = instance.Value(ListingEvidence.Provenance);
        return new ListingFacts(instance.Value(ListingEvidence.List), subject,
            provenance == ListingEvidence.Desk ? SourceId.Node : source, provenance);
    }
}
