using System.Collections.Concurrent;
using System.Text;
using Levee.Channels.Feeds;
using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Contracts.Signals;

namespace Levee.Channels.Http;

/// <summary>
/// Lists in plain values, made anew when a list has changed and kept until then. Only here do listed names leave their
/// pseudonyms. Safe from any thread.
/// </summary>
internal sealed class ListExports(LeveeHttpParts parts)
{
    private readonly ConcurrentDictionary<(string List, string Form, bool HasUnchecked), Slot> slots = new();

    /// <summary>The bytes of a list in a form, with the tag by which a client may ask whether they changed.</summary>
    /// <param name="list">The list.</param>
    /// <param name="form">The form.</param>
    /// <param name="hasUnchecked">
    /// True to give out also wide entries that only feeds said and nobody checked.
    /// </param>
    public ListExport Read(SignalList list, ListForm form, bool hasUnchecked)
    {
        IListBook book = parts.Lists!;
        Slot slot = slots.GetOrAdd((list.Name, form.Name, hasUnchecked), _ => new Slot());
        lock (slot)
        {
            long version = book.VersionOf(list.Name);
            if (slot.Export is null || slot.Version != version)
            {
                slot.Export = Make(book, list, form, hasUnchecked, version);
                slot.Version = version;
            }
            return slot.Export;
        }
    }

    private ListExport Make(IListBook book, SignalList list, ListForm form, bool hasUnchecked, long version)
    {
        SortedDictionary<string, SignalScope> entries = new(StringComparer.Ordinal);
        foreach (ListedSubject entry in book.InForce(list.Name))
        {
            if (entry is { IsChecked: false, Scope: not SignalScope.One } && !hasUnchecked) continue;
            if (parts.Pseudonymiser.Resolve(entry.Subject) is not { Length: > 0 } name) continue;
            entries[name] = entries.TryGetValue(name, out SignalScope known) && known > entry.Scope
                ? known
                : entry.Scope;
        }
        using MemoryStream bytes = new();
        using (StreamWriter text = new(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14, true))
            form.Write(text, new ExportedList(list.Name, version, [.. entries.Select(pair => (pair.Key, pair.Value))]));
        byte[] body = bytes.ToArray();
        return new ListExport(body, $"\"{Hash256.Of(body).ToString()[..32]}\"", version);
    }

    private sealed class Slot
    {
        public long Version { get; set; }

        public ListExport? Export { get; set; }
    }
}
