using System.CommandLine;
using Levee.Fitting.Commands;

RootCommand root = new("Fits and measures the scorers of texts and hosts.")
{
    FitCommand.Create(),
    EvaluateCommand.Create(),
};
return root.Parse(args).Invoke();
