using System.Text;
using Levee.Contracts.Entries;
using Levee.Contracts.Wire;

namespace Levee.Tests.Wire;

internal static class WireBody
{
    public static readonly WireLimits Plain = new();
    public static readonly WireLimits Pseudonyms = new() { Form = SourceForm.Pseudonym };

    public static WireBatch Read(string body, WireLimits? limits = null)
    {
        WireBatch batch = new();
        NdjsonReader.Read(Encoding.UTF8.GetBytes(body), batch, limits ?? Plain);
        return batch;
    }

    public static WireError Error(string line, WireLimits? limits = null)
    {
        WireBatch batch = Read(line, limits);
        Assert.Equal(0, batch.Events.Count);
        Assert.True(batch.Plain.IsEmpty);
        return Assert.Single(batch.Errors);
    }

    public static string PlainOf(WireBatch batch, PlainIdentifier identifier) =>
        Encoding.UTF8.GetString(batch.Plain.Slice(identifier.Start, identifier.Length));
}
