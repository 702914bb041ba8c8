using Levee.Contracts;

namespace Levee.Channels.Feeds;

/// <summary>A way in which a list is given out.</summary>
/// <param name="Name">The end of its address, such as <c>hosts</c>.</param>
/// <param name="Media">Its media type.</param>
/// <param name="Write">Writes a list.</param>
public sealed record ListForm(string Name, string Media, Action<TextWriter, ExportedList> Write)
{
    private const string PlainText = "text/plain; charset=utf-8";

    /// <summary>Every form.</summary>
    public static readonly IReadOnlyList<ListForm> All =
    [
        new("domains", PlainText, ListText.Domains), new("hosts", PlainText, ListText.Hosts),
        new("adblock", PlainText, ListText.Adblock), new("rpz", "text/dns; charset=utf-8", RpzText.Write),
        new("e164", PlainText, ListText.E164),
    ];

    /// <summary>The form with a name that fits a kind of subject, or null.</summary>
    public static ListForm? Find(string name, SubjectKind kind) => Of(kind).FirstOrDefault(form => form.Name == name);

    /// <summary>The forms that fit a kind of subject.</summary>
    public static IEnumerable<ListForm> Of(SubjectKind kind) => kind switch
    {
        SubjectKind.Host => All.Where(form => form.Name != "e164"),
        SubjectKind.Number => All.Where(form => form.Name == "e164"),
        _ => [],
    };
}
