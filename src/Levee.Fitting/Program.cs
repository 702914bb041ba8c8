using System.CommandLine;
using Levee.Fitting.Commands;

RootCommand root = new("Fits and measures the scorers of texts, hosts, phones and calls.")
{
    FitCommand.Create(),
    EvaluateCommand.Create(),
};
return Shared.Invoke(root, args, Console.Out, Console.Error);
