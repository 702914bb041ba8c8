using System.Text;
using Levee.Channels.Http;
using Levee.Contracts.Events;

namespace Levee.Tests.Http;

public sealed class SourceBookTests
{
    [Fact]
    public void Added_source_is_found_by_its_key_alone()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("levee-").FullName, "sources.json");
        string first = SourceBookFile.Add(file, Bank("bank-1"));
        string second = SourceBookFile.Add(file, Bank("bank-2"));

        SourceBook book = SourceBook.Load(file);

        Assert.Equal("bank-1", book.FindByKey(first)!.Name);
        Assert.Equal(2, book.FindByKey(second)!.Number.Value);
        Assert.Null(book.FindByKey(first + "x"));
        Assert.DoesNotContain(first, File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_told_at_once_with_its_path()
    {
        string json = """
            {"sources":[
              {"number":0,"name":"Bank","key_sha256":"ab","kinds":["money"],"rate_per_s":"fast","colour":1},
              {"number":7,"name":"ok","key_sha256":"KEY","kinds":["call"],"form":"pseudonym","ranges":["+86"]},
              {"number":7,"name":"ok","key_sha256":"KEY","ranges":["13"]}]}
            """.Replace("KEY", new string('a', 64), StringComparison.Ordinal);

        SourceBookException refused = Assert.Throws<SourceBookException>(
            () => SourceBook.Parse(Encoding.UTF8.GetBytes(json)));

        string[] paths = [.. refused.Faults.Select(fault => fault.Split(':')[0]).Order(StringComparer.Ordinal)];
        Assert.Equal(
            ["$.sources[0].colour", "$.sources[0].key_sha256", "$.sources[0].kinds[0]", "$.sources[0].name",
                "$.sources[0].number", "$.sources[0].rate_per_s", "$.sources[1].ranges", "$.sources[2].key_sha256",
                "$.sources[2].name", "$.sources[2].number", "$.sources[2].ranges[0]"], paths);
    }

    [Fact]
    public void Bucket_lets_a_burst_pass_then_the_rate()
    {
        TokenBucket bucket = new(ratePerS: 10, burst: 20, nowMs: 0);

        Assert.Equal(0, bucket.TryTake(20, 0));
        Assert.Equal(1_000, bucket.TryTake(10, 0));
        Assert.Equal(0, bucket.TryTake(10, 1_000));
        Assert.Equal(500, bucket.TryTake(5, 1_000));
    }

    [Fact]
    public void Bucket_lets_a_request_above_the_burst_pass_when_full_and_makes_it_wait_after()
    {
        TokenBucket bucket = new(ratePerS: 10, burst: 20, nowMs: 0);

        Assert.Equal(0, bucket.TryTake(50, 0));
        Assert.Equal(3_100, bucket.TryTake(1, 0));
    }

    private static Source Bank(string name) => new()
    {
        Number = default, Name = name, KeySha256 = default, Kinds = [EventKind.Payment],
    };
}
