namespace Levee.Storage.Tables;

/// <summary>Eight bytes as SQLite's signed integer and back.</summary>
internal static class Bits
{
    public static long Of(ulong value) => unchecked((long)value);

    public static ulong Of(long value) => unchecked((ulong)value);
}
