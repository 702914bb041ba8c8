namespace Levee.Contracts.Signals;

/// <summary>How much a listed fact covers. The number is journaled: append only.</summary>
public enum SignalScope : byte
{
    /// <summary>One number, account, template or host below a registered name.</summary>
    One = 0,

    /// <summary>A registered (second-level) name and every host below it: two persons check it.</summary>
    Name = 1,

    /// <summary>A host that strangers share (a hosting platform, a link shortener): two persons check it.</summary>
    Shared = 2,
}
