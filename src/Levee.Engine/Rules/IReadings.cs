using Levee.Cel;

namespace Levee.Engine.Rules;

/// <summary>Answers the functions that an expression may call; indexes mean the symbols of its environment.</summary>
internal interface IReadings
{
    /// <summary><c>known(first, second, days)</c>, or without days, then 0: true, false or unknown.</summary>
    CelValue Known(int first, int second, int days);

    /// <summary><c>signal(list, subject)</c>: the confidence in force, 0 to 1.</summary>
    CelValue Signal(string list, int subject);
}
