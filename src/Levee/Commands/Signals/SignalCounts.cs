using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Levee.Commands.Signals;

/// <summary>One run of <c>levee signals list</c>.</summary>
internal static class SignalCounts
{
    /// <summary>Prints the lists of a node; returns the exit code.</summary>
    public static async Task<int> RunAsync(HttpClient node, bool isJson, TextWriter output, CancellationToken stop)
    {
        using HttpClient owned = node;
        byte[] body = await NodeReply.ReadAsync(node, "v1/lists", stop).ConfigureAwait(false);
        if (isJson)
        {
            await output.WriteLineAsync(Encoding.UTF8.GetString(body)).ConfigureAwait(false);
            return 0;
        }
        using JsonDocument json = JsonDocument.Parse(body);
        foreach (JsonElement list in json.RootElement.GetProperty("lists").EnumerateArray())
        {
            string forms = string.Join(", ", list.GetProperty("forms").EnumerateArray().Select(form => $"{form}"));
            if (forms.Length == 0) forms = "read by rules and persons only";
            string name = list.GetProperty("list").GetString()!;
            long count = list.GetProperty("in_force").GetInt64();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{name,-14}{count,10:n0} in force  {forms}")).ConfigureAwait(false);
        }
        return 0;
    }
}
