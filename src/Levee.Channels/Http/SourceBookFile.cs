using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Events;

namespace Levee.Channels.Http;

/// <summary>Changes a file of sources from the command line, never while serving.</summary>
public static class SourceBookFile
{
    /// <summary>What every key begins with, so that a key found lying about is recognised.</summary>
    public const string KeyPrefix = "levee_";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>
    /// Adds a source to a file (made when absent) and returns its new key, which is shown once and kept nowhere. The
    /// file is replaced whole, readable by its owner only; throws <see cref="SourceBookException"/> when the result
    /// would not be a good file.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="source">The source; its number and key digest are chosen here.</param>
    public static string Add(string path, Source source)
    {
        List<Source> sources = File.Exists(path) ? [.. SourceBook.Load(path).Sources] : [];
        string key = NewKey();
        ushort number = (ushort)(sources.Select(known => known.Number.Value).DefaultIfEmpty().Max() + 1);
        sources.Add(source with { Number = new SourceId(number), KeySha256 = Digest(key) });
        byte[] json = Write(sources);
        SourceBook.Parse(json);
        string next = path + ".new";
        using (FileStream stream = new(next, Options()))
        {
            stream.Write(json);
            stream.Flush(flushToDisk: true);
        }
        File.Move(next, path, overwrite: true);
        return key;
    }

    /// <summary>A new random key of 256 bits.</summary>
    public static string NewKey() => KeyPrefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>The digest that a file of sources keeps of a key.</summary>
    public static Hash256 Digest(string key) => Hash256.Of(Encoding.UTF8.GetBytes(key));

    /// <summary>A file of sources as UTF-8 JSON.</summary>
    public static byte[] Write(IReadOnlyList<Source> sources)
    {
        JsonArray list = [.. sources.Select(One)];
        JsonObject root = new() { ["sources"] = list };
        return Encoding.UTF8.GetBytes(root.ToJsonString(Indented) + "\n");
    }

    private static JsonObject One(Source source) => new()
    {
        ["number"] = source.Number.Value,
        ["name"] = source.Name,
        ["key_sha256"] = source.KeySha256.ToString(),
        ["kinds"] = new JsonArray([.. KindsOf(source).Select(kind => JsonValue.Create(kind))]),
        ["form"] = source.Form == SourceForm.Plain ? "plain" : "pseudonym",
        ["rate_per_s"] = source.RatePerS,
        ["burst"] = source.Burst,
        ["ranges"] = new JsonArray([.. source.Ranges.Select(range => JsonValue.Create(range))]),
        ["lateness_ms"] = source.LatenessMs,
        ["learning_days"] = source.LearningDays,
        ["feeder"] = source.IsFeeder,
        ["deliver"] = source.Delivers,
        ["trusted"] = source.IsTrusted,
    };

    private static IEnumerable<string> KindsOf(Source source) => source.Kinds
        .Select(kind => EventSchemas.Of(kind).Name).Concat(source.StatesSignals ? [Source.SignalKind] : []);

    private static FileStreamOptions Options()
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
