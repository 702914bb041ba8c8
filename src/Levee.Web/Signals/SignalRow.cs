using Levee.Casework.Listings;
using Levee.Contracts;
using Levee.Contracts.Signals;
using Levee.Storage.Tables;
using Levee.Web.Texts;

namespace Levee.Web.Signals;

/// <summary>A listing in the table of signals.</summary>
/// <param name="Listing">The listing.</param>
/// <param name="Entry">Its id, such as <c>desk-41</c>.</param>
/// <param name="Subject">The short form of whom it is about.</param>
/// <param name="Hits">On how many events a rule spoke because of it; 0 while not in force.</param>
/// <param name="State">The state in words.</param>
/// <param name="ListName">The list in words.</param>
public sealed record SignalRow(
    ListingView Listing, string Entry, string Subject, long Hits, string State, string ListName)
{
    /// <summary>The row of a listing.</summary>
    public static SignalRow Of(ListingView listing, Subject subject, long hits, Text text) => new(
        listing, PartitionName.Desk.At(listing.Id), subject.Short, hits,
        text.Of(ListingTable.Table.FindState(listing.State)!.Words),
        text.Of(SignalLists.Find(listing.List)?.Words ?? new Words(listing.List, listing.List)));
}
