using Levee.Engine.Slabs;

namespace Levee.Engine.Links;

/// <summary>
/// What card and account events said last of one subject; 0 and negative values mean nothing was said.
/// </summary>
internal struct SubjectFacts
{
    /// <summary>The row's head.</summary>
    public RowHead Head;

    /// <summary>The person last linked.</summary>
    public int Person;

    /// <summary>The number last linked.</summary>
    public int Number;

    /// <summary>The account last linked.</summary>
    public int Account;

    /// <summary>The device last linked.</summary>
    public int Device;

    /// <summary>1 + the ordinal in <see cref="Segments.Names"/>; 0: not said.</summary>
    public byte SegmentPlusOne;

    /// <summary>True once a card or account event opened it.</summary>
    public bool IsOpened;

    /// <summary>Who opened it last.</summary>
    public ushort Home;

    /// <summary>When it was opened last, Unix milliseconds.</summary>
    public long OpenedAtMs;
}
