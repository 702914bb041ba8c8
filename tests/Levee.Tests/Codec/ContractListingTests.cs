using System.Text.RegularExpressions;
using Levee.Contracts.Codec;
using Levee.Contracts.Verdicts;
using Levee.Tests.Tidy;

namespace Levee.Tests.Codec;

/// <summary>contracts.txt is the disk contract: what stands in it may never change, only more may be added.</summary>
public sealed partial class ContractListingTests
{
    private static readonly string FilePath = Repository.PathOf("contracts.txt");

    [Fact]
    public void Committed_contracts_are_the_generated_ones_and_nothing_was_changed()
    {
        string[] committed = File.Exists(FilePath) ? File.ReadAllLines(FilePath) : [];
        string[] gone = [.. committed.Except(ContractListing.Lines)];
        Assert.True(gone.Length == 0, "Journals on disk rest on these lines, which the types no longer say:\n"
            + string.Join('\n', gone) + "\nGive the new thing a new number and leave the old one as it was.");
        if (Environment.GetEnvironmentVariable("SNAP_UPDATE") == "1") File.WriteAllText(FilePath, ContractListing.Text);
        string[] added = [.. ContractListing.Lines.Except(File.ReadAllLines(FilePath))];
        Assert.True(added.Length == 0, "contracts.txt lacks these lines; run with SNAP_UPDATE=1 to add them:\n"
            + string.Join('\n', added));
        Assert.Equal(ContractListing.Text, File.ReadAllText(FilePath));
    }

    [Fact]
    public void Every_line_is_said_once()
        => Assert.Equal(ContractListing.Lines.Count, ContractListing.Lines.Distinct().Count());

    [Fact]
    public void Every_kept_member_of_every_record_has_a_numbered_field()
    {
        List<string> missing = [];
        foreach (RecordForm form in EntryForms.All.Values.Concat(EffectForms.All.Values).Concat(OutputForms.All))
            foreach (string member in EveryRecord.Kept(form.RecordType).Select(property => Snake(property.Name)))
                if (!form.Fields.Any(field => field.Name == member || field.Name.StartsWith(member + "_m", Ordinal)))
                    missing.Add($"{form.Name}.{member}");
        // The index of an output's entry stands before its record.
        Assert.Equal(["entry_output.entry"], missing);
    }

    [Fact]
    public void Every_record_of_contracts_has_a_form()
    {
        Assert.Equal(EveryRecord.Entries, Sorted(EntryForms.All.Values));
        Assert.Equal(EveryRecord.Effects, Sorted(EffectForms.All.Values));
        Assert.Contains(OutputForms.All, form => form.RecordType == typeof(Verdict));
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static IEnumerable<Type> Sorted(IEnumerable<RecordForm> forms)
        => forms.Select(form => form.RecordType).OrderBy(type => type.Name, StringComparer.Ordinal);

    private static string Snake(string name) => Hump().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Hump();
}
