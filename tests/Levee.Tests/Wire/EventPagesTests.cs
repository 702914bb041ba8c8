using System.Runtime.CompilerServices;
using System.Text.Json;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;

namespace Levee.Tests.Wire;

public sealed class EventPagesTests
{
    private const string Marker = "<!-- generated: kinds -->\n";

    [Fact]
    public void Schema_file_is_what_the_declarations_say() =>
        Compare("events.schema.json", _ => EventJsonSchema.Write());

    [Fact]
    public void Events_page_ends_in_the_generated_tables() =>
        Compare("events.md", page =>
            page[..(page.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length)] + "\n" + EventsPage.Tables());

    [Fact]
    public void Schema_has_every_member_that_is_read_and_no_score()
    {
        using JsonDocument document = JsonDocument.Parse(EventJsonSchema.Write());
        JsonElement kinds = document.RootElement.GetProperty("$defs");
        foreach (EventSchema schema in EventSchemas.All)
        {
            JsonElement properties = kinds.GetProperty(schema.Name).GetProperty("properties");
            foreach (EventRole role in schema.Roles) Assert.True(properties.TryGetProperty(role.Name, out _));
            foreach (EventField field in schema.Fields)
                Assert.Equal(field.Type != FieldType.Score, properties.TryGetProperty(field.Name, out _));
        }
    }

    private static void Compare(string name, Func<string, string> write, [CallerFilePath] string here = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(here)!, "../../../docs", name);
        string found = File.Exists(path) ? File.ReadAllText(path) : "";
        string expected = write(found);
        if (Environment.GetEnvironmentVariable("SNAP_UPDATE") == "1") File.WriteAllText(path, expected);
        else Assert.Equal(expected, found);
    }
}
