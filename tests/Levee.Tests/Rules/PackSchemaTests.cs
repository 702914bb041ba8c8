using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Levee.Packs.Schemas;
using Levee.Tests.Tidy;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Levee.Tests.Rules;

/// <summary>The JSON Schema of rule files says what the loader takes, by a validator that is not ours.</summary>
public sealed class PackSchemaTests
{
    private static readonly ConcurrentDictionary<string, Task<JsonSchema>> Schemas = new(StringComparer.Ordinal);

    public static TheoryData<string, string> Shipped => [.. PackSchema.Files.SelectMany(known =>
        Directory.EnumerateFiles(Path.GetDirectoryName(Repository.PathOf(known.Value))!, Path.GetFileName(known.Value))
            .Select(file => (known.Key, Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))))];

    [Fact]
    public void Schema_file_is_what_the_code_says() => Compare(PackSchema.Write());

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task Shipped_file_fits_its_part_of_the_schema(string part, string file)
    {
        string json = JsonOf(await File.ReadAllTextAsync(Repository.PathOf(file), Token));
        Assert.Empty((await SchemaOf(part)).Validate(json));
        Assert.Empty((await SchemaOf()).Validate(json));
    }

    [Theory]
    [InlineData("family: calls", "families: calls")]
    [InlineData("family: calls", "family: call")]
    [InlineData("on: call\n", "on: calls\n")]
    [InlineData("dialled: count()", "dialled: most()")]
    [InlineData("symbol: SIM_FARM", "symbol: sim-farm")]
    [InlineData("typology: [T4, T7]", "typology: [T4, T17]")]
    [InlineData("parameters: [min_calls", "parameters: [7, min_calls")]
    [InlineData("id: sim-farm\n", "")]
    public async Task Wrong_rule_does_not_fit(string good, string bad)
    {
        string text = await File.ReadAllTextAsync(Repository.PathOf("rules", "sim-farm.yaml"), Token);
        Assert.Contains(good, text, StringComparison.Ordinal);
        string json = JsonOf(text.Replace(good, bad, StringComparison.Ordinal));
        Assert.NotEmpty((await SchemaOf("rule")).Validate(json));
    }

    [Theory]
    [InlineData("when: dialled > 5", true)]
    [InlineData("segment: callee\ntitle: { en: A, zh: 甲 }", true)]
    [InlineData("segments: callee", false)]
    [InlineData("consumer: { min_calls: 7 }", true)]
    [InlineData("everybody: { min_calls: 7 }", false)]
    [InlineData("consumer: { min_calls: many }", false)]
    [InlineData("SIM_FARM: 2.5", true)]
    [InlineData("SIM_FARM: heavy", false)]
    [InlineData("call: { consumer: { warn: 2.5 } }", true)]
    [InlineData("call: { consumer: { warned: 2.5 } }", false)]
    public async Task Local_file_that_lays_some_keys_over_fits(string yaml, bool fits) =>
        Assert.Equal(fits, (await SchemaOf()).Validate(JsonOf(yaml)).Count == 0);

    [Fact]
    public void Every_key_has_a_description()
    {
        JsonNode schema = JsonNode.Parse(PackSchema.Write())!;
        string[] bare = [.. Objects(schema).Where(node => node["properties"] is JsonObject)
            .SelectMany(node => node["properties"]!.AsObject())
            .Where(key => key.Value!["description"] is not JsonValue text || text.GetValue<string>().Length == 0)
            .Select(key => key.Key)];
        Assert.Empty(bare);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject named => named.Select(pair => pair.Value).OfType<JsonNode>().SelectMany(Objects).Prepend(named),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Objects),
        _ => [],
    };

    private static Task<JsonSchema> SchemaOf(string part = "") => Schemas.GetOrAdd(part, Read);

    private static async Task<JsonSchema> Read(string part)
    {
        JsonObject schema = JsonNode.Parse(PackSchema.Write())!.AsObject();
        if (part.Length > 0) schema["anyOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/definitions/{part}" });
        return await JsonSchema.FromJsonAsync(schema.ToJsonString());
    }

    private static string JsonOf(string yaml)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(yaml));
        return JsonOf(stream.Documents[0].RootNode)!.ToJsonString();
    }

    // The core schema of YAML 1.2: a plain text that reads as a number or a truth is one.
    private static JsonNode? JsonOf(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair =>
            KeyValuePair.Create(pair.Key.ToString(), JsonOf(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(JsonOf)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } plain } when double.TryParse(plain,
            System.Globalization.CultureInfo.InvariantCulture, out double number) => JsonValue.Create(number),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } truth => truth.Value == "true",
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    private static void Compare(string expected, [CallerFilePath] string here = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/rules.schema.json");
        if (Environment.GetEnvironmentVariable("SNAP_UPDATE") == "1") File.WriteAllText(path, expected);
        else Assert.Equal(expected, File.Exists(path) ? File.ReadAllText(path) : "");
    }
}
