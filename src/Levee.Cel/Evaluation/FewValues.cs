using System.Runtime.CompilerServices;

namespace Levee.Cel.Evaluation;

/// <summary>Room on the stack for a call's arguments.</summary>
[InlineArray(Length)]
internal struct FewValues
{
    internal const int Length = 4;

    private CelValue _first;
}
