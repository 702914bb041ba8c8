using Levee.Casework.Law;
using Levee.Channels.Http;
using Levee.Engine.Rules;
using Levee.Packs;
using Levee.Web.SignIn;

namespace Levee.Composition;

/// <summary>Reads and checks the files a node starts from; everything that is wrong is said at once.</summary>
internal static class InputFiles
{
    /// <summary>Reads all of them; throws <see cref="StartException"/> with one line a fault.</summary>
    public static NodeInputs Read(NodeSettings settings)
    {
        List<string> faults = [];
        NeedFile(settings.Layout.Sources, "'levee sources add NAME --kinds ...' makes it", faults);
        NeedFile(settings.Layout.People, "'levee people add ID --name ... --unit ... --roles ...' makes it", faults);
        if (faults.Count > 0) throw new StartException(string.Join(Environment.NewLine, faults));
        SourceBook? sources = Try(() => SourceBook.Load(settings.Layout.Sources), faults);
        PeopleBook? people = Try(() => PeopleBook.Parse(File.ReadAllText(settings.Layout.People)), faults);
        byte[]? rules = Rules(settings.Home, faults);
        byte[]? law = people is null ? null : Try(() => LawPack.Load(
            Path.Combine(settings.Home, "law", "cn"), people.People, settings.ZoneMinutes).ToBytes(), faults);
        if (faults.Count > 0) throw new StartException(string.Join(Environment.NewLine, faults));
        return new NodeInputs
        {
            Sources = sources!, People = people!, Rules = rules!, Law = law!,
            // What is wrong with a model was said with the rules, which name it.
            Scorers = ModelPack.Load(settings.Home, []),
        };
    }

    private static void NeedFile(string path, string how, List<string> faults)
    {
        if (!File.Exists(path)) faults.Add($"{path} is not there: {how} (with the same --data)");
    }

    private static byte[]? Rules(string home, List<string> faults)
    {
        RuleSetResult result = RulePack.Load(home);
        if (result.IsSuccess) return result.RuleSet.Canonical.ToArray();
        faults.AddRange(result.Problems.Select(problem => problem.ToString()));
        return null;
    }

    private static T? Try<T>(Func<T> read, List<string> faults)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is SourceBookException or FormatException or IOException
            or LawFormatException or UnauthorizedAccessException)
        {
            faults.Add(fault.Message);
            return null;
        }
    }
}
