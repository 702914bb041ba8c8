using System.CommandLine;
using Levee.Commands;
using Levee.Commands.Replay;
using Levee.Commands.Rules;
using Levee.Commands.Signals;

RootCommand root = new(
    "Levee stops telecom and network fraud while it is happening: across calls, texts, websites, SIM cards and money.")
{
    DemoCommand.Create(),
    ServeCommand.Create(),
    SendCommand.Create(),
    TryCommand.Create(),
    ConvertCommand.Create(),
    VerifyCommand.Create(),
    ReplayCommand.Create(),
    RebuildCommand.Create(),
    EvaluateCommand.Create(),
    FittingCommand.Fit(),
    RulesCommand.Create(),
    SignalsCommand.Create(),
    SourcesCommand.Create(),
    PeopleCommand.Create(),
    new SideProgram("Levee.Benchmarks", "levee-benchmarks").Command(
        "bench", "Measures this build on this machine: 'bench decide', 'rules', 'commit', 'scores', 'http'."),
};
return await Outermost.RunAsync(root, args).ConfigureAwait(false);
