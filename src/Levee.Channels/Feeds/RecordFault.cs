namespace Levee.Channels.Feeds;

/// <summary>Why a line is no record.</summary>
public enum RecordFault : byte
{
    /// <summary>It is one.</summary>
    None,
    /// <summary>It is longer than what is taken.</summary>
    TooLong,
    /// <summary>A quote in it never closes.</summary>
    OpenQuote,
    /// <summary>It holds zero bytes: it is no text.</summary>
    ZeroBytes,
}
