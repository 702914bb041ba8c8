namespace Levee.Contracts.Codec;

/// <summary>A named value: two texts; many are sorted by name so that equal records give equal bytes.</summary>
internal static class ArgumentForm
{
    public static IEnumerable<KeyValuePair<string, string>> Sorted(IReadOnlyDictionary<string, string> arguments)
        => arguments.OrderBy(argument => argument.Key, StringComparer.Ordinal);

    public static void Write(KeyValuePair<string, string> argument, ByteSink sink)
    {
        sink.Text(argument.Key);
        sink.Text(argument.Value);
    }

    public static KeyValuePair<string, string> ReadOne(ByteSource part, bool skipsUnknown)
        => new(part.Text(), part.Text());

    public static IReadOnlyDictionary<string, string> Read(List<KeyValuePair<string, string>> arguments)
    {
        Dictionary<string, string> read = new(arguments.Count, StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> argument in arguments) read[argument.Key] = argument.Value;
        return read;
    }
}
