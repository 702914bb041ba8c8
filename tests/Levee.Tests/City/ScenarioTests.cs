using System.Text;
using Levee.City.Scenarios;
using Levee.Tests.Tidy;

namespace Levee.Tests.City;

public sealed class ScenarioTests
{
    public static TheoryData<string> Shipped =>
        [.. Directory.GetFiles(Repository.PathOf("scenarios"), "*.json")
            .Select(path => Path.GetFileName(path)).Where(name => name != "scenario.schema.json")];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Scenario_shipped_reads_without_a_fault(string file) =>
        Assert.NotNull(ScenarioReader.Read(File.ReadAllBytes(Repository.PathOf("scenarios", file)), file));

    [Fact]
    public void Schema_committed_equals_the_one_generated_from_the_types()
    {
        string path = Repository.PathOf("scenarios", "scenario.schema.json");
        if (Environment.GetEnvironmentVariable("SNAP_UPDATE") == "1") File.WriteAllText(path, ScenarioReader.Schema());
        Assert.Equal(File.ReadAllText(path), ScenarioReader.Schema());
    }

    [Fact]
    public void Scenario_with_too_few_honest_people_names_the_number_expected()
    {
        string json = Town().Replace("\"people\": 10000", "\"people\": 9000", StringComparison.Ordinal);
        ScenarioException error = Assert.Throws<ScenarioException>(
            () => ScenarioReader.Read(Encoding.UTF8.GetBytes(json), "town.json"));
        Assert.Contains("at least 10000 were expected", Assert.Single(error.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Scenario_with_an_unknown_member_names_line_and_place()
    {
        string json = Town().Replace("\"mules\": 3,", "\"mules\": 3, \"moles\": 4,", StringComparison.Ordinal);
        ScenarioException error = Assert.Throws<ScenarioException>(
            () => ScenarioReader.Read(Encoding.UTF8.GetBytes(json), "town.json"));
        Assert.Contains("moles", error.Message, StringComparison.Ordinal);
        Assert.Contains("line", error.Message, StringComparison.Ordinal);
    }

    private static string Town() => File.ReadAllText(Repository.PathOf("scenarios", "town.json"));
}
