using System.Diagnostics.CodeAnalysis;

namespace Levee.Cel;

/// <summary>What compiling gave: a program, or at least one error.</summary>
public sealed class CelResult
{
    internal CelResult(CelProgram? program, IReadOnlyList<CelError> errors)
    {
        Program = program;
        Errors = errors;
    }

    /// <summary>The program; absent when there are errors.</summary>
    public CelProgram? Program { get; }

    /// <summary>The errors in the order of the text; empty when there is a program.</summary>
    public IReadOnlyList<CelError> Errors { get; }

    /// <summary>Whether there is a program.</summary>
    [MemberNotNullWhen(true, nameof(Program))]
    public bool IsSuccess => Program is not null;
}
