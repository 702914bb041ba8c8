namespace Levee.IntegrationTests.Kill;

/// <summary>Where each sequence of one source stands in the journal, against what the source was told.</summary>
internal sealed class SourceAudit(LoadSource source)
{
    private readonly List<long> found = [];
    private long checkedBefore = LoadBody.FirstSequence;

    /// <summary>
    /// A sequence stands at a position (negative on the desk). Returns the words it was answered with, empty for a
    /// simple allow, null when it was not answered. Fails when it stands there twice or elsewhere than answered.
    /// </summary>
    public string? Found(long sequence, long position)
    {
        int index = (int)(sequence - LoadBody.FirstSequence);
        while (found.Count <= index) found.Add(0);
        Assert.True(found[index] == 0, $"{Name(sequence)} stands at {found[index]} and again at {position}");
        found[index] = position;
        long answered = source.Ledger[sequence];
        if (answered == 0) return null;
        Assert.True(answered == position, $"{Name(sequence)} was answered {answered} and stands at {position}");
        return source.Ledger.Spoken.GetValueOrDefault(sequence, "");
    }

    /// <summary>Nothing answered since the last call is missing.</summary>
    public void RequireAnswered()
    {
        for (; checkedBefore < source.Ledger.Next; checkedBefore++) Require(checkedBefore);
    }

    /// <summary>Everything sent was answered and stands in the journal.</summary>
    public void RequireEverything()
    {
        Assert.Equal(source.Sent, source.Ledger.Count);
        Assert.Equal(source.Sent, found.Count);
        for (long sequence = LoadBody.FirstSequence; sequence < source.Ledger.Next; sequence++) Require(sequence);
    }

    private void Require(long sequence)
    {
        long answered = source.Ledger[sequence];
        int index = (int)(sequence - LoadBody.FirstSequence);
        long stands = index < found.Count ? found[index] : 0;
        Assert.True(answered == 0 || answered == stands,
            $"{Name(sequence)} was answered {answered} and is not in the journal ({stands})");
    }

    private string Name(long sequence) => $"sequence {sequence} of source {source.Number}";
}
