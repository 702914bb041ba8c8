namespace Levee.Contracts.Entries;

/// <summary>Whose time a journal runs on; fixed when it is made.</summary>
public enum JournalClock : byte
{
    /// <summary>The later of the previous time and the machine's.</summary>
    System = 1,
    /// <summary>A named feeder states the time by <see cref="TimeStated"/> entries.</summary>
    Source = 2,
}
