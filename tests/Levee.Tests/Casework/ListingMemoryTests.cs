using Levee.Casework.Desk;
using Levee.Contracts.Journal;

namespace Levee.Tests.Casework;

/// <summary>What a listing costs the desk's memory, read back from bytes as after a start.</summary>
[CollectionDefinition(nameof(ListingMemoryTests), DisableParallelization = true)]
[Collection(nameof(ListingMemoryTests))]
public sealed class ListingMemoryTests
{
    private const int Listings = 10_000;
    private const long BytesMax = 800;

    [Fact]
    public void Listing_read_back_costs_less_than_a_kilobyte()
    {
        DeskBench bench = new();
        for (int subject = 1; subject <= Listings; subject++) bench.Say(confidence: 600, subject: subject);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        DeskDecider desk = new();
        foreach (Batch batch in bench.ReadBack()) desk.Fold(batch);

        long each = (GC.GetTotalMemory(forceFullCollection: true) - before) / Listings;
        Assert.True(each < BytesMax, $"{each} bytes a listing");
        GC.KeepAlive(desk);
        GC.KeepAlive(bench);
    }
}
