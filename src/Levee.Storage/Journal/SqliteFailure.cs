namespace Levee.Storage.Journal;

/// <summary>SQLite refused; the store turns it into the journal's own exceptions.</summary>
/// <param name="code">The extended result code (https://www.sqlite.org/rescode.html).</param>
/// <param name="message">SQLite's own message.</param>
internal sealed class SqliteFailure(int code, string message) : Exception($"{message} (SQLite {code})")
{
    /// <summary>The extended code.</summary>
    public int Code { get; } = code;

    /// <summary>The primary code.</summary>
    public int Primary => Code & 0xff;
}
