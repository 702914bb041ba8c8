using System.IO.Compression;
using System.Text;
using Levee.Fitting.Sets;

namespace Levee.Tests.Fitting;

/// <summary>A folder for the sets of one test; its owner disposes of it.</summary>
internal sealed class SetFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("levee-sets-").FullName;

    public void Dispose() => Directory.Delete(path, recursive: true);

    public string Write(string name, params string[] lines)
    {
        string file = Path.Combine(path, name);
        byte[] text = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
        using FileStream stream = File.Create(file);
        if (!name.EndsWith(".gz", StringComparison.Ordinal))
        {
            stream.Write(text);
            return file;
        }
        using GZipStream packed = new(stream, CompressionLevel.Fastest);
        packed.Write(text);
        return file;
    }

    public SetFile Read(params string[] lines) => SetFile.Read(Write("set.csv", lines));

    /// <summary>Phones of which the frauds call many numbers and are seldom called back.</summary>
    public string Phones(string name, int first, int count, string part = "train")
    {
        IEnumerable<string> lines = Enumerable.Range(first, count).Select(i =>
        {
            bool isFraud = i % 3 == 0;
            string texts = i % 5 == 0 ? "" : $"{i % 11}";
            return $"p{i},{(isFraud ? 80 + (i % 7) : i % 41)},{texts},{(isFraud ? 1 : 0)},{part}";
        });
        return Write(name, ["phone_no_m,called,texts,label,set", .. lines]);
    }
}
