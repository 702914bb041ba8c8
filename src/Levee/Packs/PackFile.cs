using Levee.Engine.Rules;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Levee.Packs;

/// <summary>Reads one YAML file of a rule pack into parts with places.</summary>
internal sealed class PackFile
{
    private readonly string file;
    private readonly string[] lines;

    private PackFile(string file, string text)
    {
        this.file = file;
        lines = text.Split('\n');
    }

    /// <summary>The file's one document; null, with a problem added, when it is no YAML or no named values.</summary>
    internal static PackNode.Mapping? Read(string file, string text, List<RuleProblem> problems)
    {
        try
        {
            YamlStream stream = [];
            using StringReader reader = new(text);
            stream.Load(reader);
            PackFile pack = new(file, text);
            pack.CheckSigns(stream, problems);
            if (stream.Documents.Count == 1 && pack.Convert(stream.Documents[0].RootNode) is PackNode.Mapping root)
                return root;
            problems.Add(new RuleProblem(new RulePlace(file, 1, 1),
                "the file does not hold one document of named values",
                "'name: value' lines"));
        }
        catch (YamlException error)
        {
            problems.Add(new RuleProblem(new RulePlace(file, (int)error.Start.Line, (int)error.Start.Column),
                $"this is no YAML: {error.Message}", "YAML 1.2"));
        }
        catch (InvalidOperationException)
        {
            // The scanner's own answer to a bracket that never closes.
            problems.Add(new RuleProblem(new RulePlace(file, 1, 1),
                "this is no YAML: a bracket or quote does not close",
                "YAML 1.2"));
        }
        return null;
    }

    // YAML takes '!' and '&' at the beginning of a text for signs of its own and drops them with what follows.
    private void CheckSigns(YamlStream stream, List<RuleProblem> problems)
    {
        foreach (YamlNode node in stream.Documents.SelectMany(document => document.AllNodes))
            if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
                problems.Add(new RuleProblem(PlaceOf(node), "a text cannot begin with '!'", "quotes around it"));
            else if (!node.Anchor.IsEmpty)
                problems.Add(new RuleProblem(PlaceOf(node), "a text cannot begin with '&'", "quotes around it"));
    }

    private PackNode Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new PackNode.Mapping([.. mapping.Children.Select(pair => new PackEntry(
            (pair.Key as YamlScalarNode)?.Value ?? "", PlaceOf(pair.Key), Convert(pair.Value)))], PlaceOf(node)),
        YamlSequenceNode sequence => new PackNode.Sequence([.. sequence.Children.Select(Convert)], PlaceOf(node)),
        YamlScalarNode scalar => new PackNode.Scalar(scalar.Value ?? "", PlaceOf(scalar)),
        _ => new PackNode.Scalar("", PlaceOf(node)),
    };

    // The place of a text is its first character: after a quote, and below the sign of a block.
    private RulePlace PlaceOf(YamlNode node)
    {
        int line = (int)node.Start.Line, column = (int)node.Start.Column;
        switch ((node as YamlScalarNode)?.Style)
        {
            case ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted:
                column++;
                break;
            case ScalarStyle.Literal or ScalarStyle.Folded when line < lines.Length:
                column = lines[line].Length - lines[line].TrimStart(' ').Length + 1;
                line++;
                break;
        }
        return new RulePlace(file, line, column);
    }
}
