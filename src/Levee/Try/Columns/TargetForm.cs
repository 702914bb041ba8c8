namespace Levee.Try.Columns;

/// <summary>How the cells of a column are read.</summary>
internal enum TargetForm : byte
{
    /// <summary>A telephone number.</summary>
    Number,
    /// <summary>An account, device, person or other identifier that any text can be.</summary>
    Name,
    /// <summary>A point in time.</summary>
    Time,
    /// <summary>A date whose time of day stands in another column.</summary>
    Date,
    /// <summary>A length of time.</summary>
    Duration,
    /// <summary>Money in major units.</summary>
    Amount,
    /// <summary>Yes or no.</summary>
    YesNo,
    /// <summary>One of the words of the field.</summary>
    Word,
    /// <summary>A text of which only equality means anything.</summary>
    Code,
    /// <summary>The wording of a message.</summary>
    Text,
    /// <summary>An address.</summary>
    Url,
    /// <summary>A name of a host.</summary>
    Host,
    /// <summary>A currency.</summary>
    Currency,
    /// <summary>Which way it went: from the first party to the second, or back.</summary>
    Direction,
    /// <summary>What is known about it.</summary>
    Label,
}
