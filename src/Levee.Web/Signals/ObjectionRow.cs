using Levee.Contracts;
using Levee.Contracts.Signals;
using Levee.Storage.Tables;
using Levee.Web.Texts;

namespace Levee.Web.Signals;

/// <summary>An objection that waits for a person.</summary>
/// <param name="Entry">The listing's id, such as <c>desk-41</c>.</param>
/// <param name="Left">The time left in words, or how late.</param>
/// <param name="ListName">The list in words.</param>
/// <param name="Subject">The short form of whom it is about.</param>
/// <param name="IsChecked">True when persons checked the entry; false when only a feed said so.</param>
public sealed record ObjectionRow(string Entry, string Left, string ListName, string Subject, bool IsChecked)
{
    /// <summary>The row of a listing.</summary>
    public static ObjectionRow Of(ListingView listing, string left, Subject subject, Text text)
    {
        SignalList? list = SignalLists.Find(listing.List);
        return new ObjectionRow(PartitionName.Desk.At(listing.Id), left,
            list is null ? listing.List : text.Of(list.Words), subject.Short, listing.IsChecked);
    }
}
