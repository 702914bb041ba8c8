using System.Linq.Expressions;

namespace Levee.Cel.Compilation;

/// <summary>Where to jump after a condition.</summary>
internal readonly record struct Ways(LabelTarget True, LabelTarget False, Absent Absent)
{
    internal Ways Swapped => new(False, True, Absent);
}
