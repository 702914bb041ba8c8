using Levee.Try.Reading;

namespace Levee.Try.Lines;

/// <summary>Turns a line into the events that it tells of.</summary>
internal interface ILineEvents
{
    /// <summary>
    /// Writes the events of a record, in order of time; returns what is wrong instead, when something is (what was
    /// written of it then is to be dropped).
    /// </summary>
    Fault? Write(TryRecord record, EventJson json);
}
