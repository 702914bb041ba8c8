using System.Text;

namespace Levee.Features.Tables;

/// <summary>Reads the tables that are built into this assembly; <c>data/README.md</c> says whose they are.</summary>
internal static class EmbeddedTable
{
    /// <summary>The lines that hold something; not those that begin with <paramref name="remark"/>.</summary>
    public static IEnumerable<string> Lines(string name, string remark)
    {
        foreach (string line in Text(name).Split('\n'))
        {
            string trimmed = line.Trim();
            if (trimmed.Length > 0 && !trimmed.StartsWith(remark, StringComparison.Ordinal)) yield return trimmed;
        }
    }

    /// <summary>The whole table.</summary>
    public static string Text(string name)
    {
        using Stream stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"no table '{name}' is built in");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
