using System.Text.Json;
using System.Text.Json.Nodes;
using Levee.Tests.Tidy;

namespace Levee.IntegrationTests.Processes;

/// <summary>
/// The shipped town with one caller and one mule a gang, and the people that these need: lived in seconds.
/// </summary>
internal static class SmallTown
{
    private const int Actors = 4;

    /// <summary>Writes the scenario into a folder; returns its path.</summary>
    public static string Write(string folder)
    {
        JsonNode town = JsonNode.Parse(File.ReadAllText(Repository.PathOf("scenarios", "town.json")),
            documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;
        town["people"] = Actors * 1_000;
        foreach (JsonNode? gang in town["gangs"]!.AsArray()) (gang!["callers"], gang["mules"]) = (1, 1);
        string path = Path.Combine(folder, "small-town.json");
        File.WriteAllText(path, town.ToJsonString());
        return path;
    }
}
