using System.CommandLine;

namespace Levee.Commands;

/// <summary>
/// <c>levee fit</c> and <c>levee evaluate texts|hosts|phones|calls</c>: started as a program of their own, so that what
/// learns is no part of what serves.
/// </summary>
internal static class FittingCommand
{
    /// <summary>The program.</summary>
    public static readonly SideProgram Program = new("Levee.Fitting", "levee-fitting");

    /// <summary>The command <c>fit</c>.</summary>
    public static Command Fit() =>
        Program.Command("fit",
            "Fits the scorers of texts, hosts, phones and accounts to files. 'fit --help' says more.", "fit");

    /// <summary>One of the commands below <c>evaluate</c>.</summary>
    public static Command Evaluate(string what) => Program.Command(what,
        $"Measures the scorer of {what} on files. 'evaluate {what} --help' says more.", "evaluate", what);
}
