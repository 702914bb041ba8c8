namespace Levee.Fitting.Sets;

/// <summary>Reads sets of calls: dialogues, each a sample with its turns as one wording.</summary>
internal static class CallSet
{
    /// <summary>Reads what the caller says, or both; throws <see cref="SetException"/> for a file of texts.</summary>
    public static Func<SetFile, IReadOnlyList<TextSample>> Reader(bool areBothRead) => file =>
    {
        IReadOnlyList<TextSample> samples = TextSet.Read(file);
        if (samples.Count == 0 || samples.Any(sample => sample.Answer is null))
            throw file.Fault(1, "this is no set of calls", "JSON lines with \"left\", \"right\", \"label\"");
        return [.. samples.Select(sample =>
            sample with { Text = areBothRead ? sample.Whole : sample.Text, Answer = null })];
    };
}
