using Levee.Casework.Access;
using Levee.Casework.Workflow;
using Levee.Contracts;
using Levee.Web.Access;
using Levee.Web.Http;
using Levee.Web.Texts;

namespace Levee.Web.Warnings;

/// <summary>What the page of a thing on the desk needs, whatever its workflow.</summary>
/// <param name="kernel">Runs the workflow's table.</param>
/// <param name="path">Where its pages stand, such as <c>/console/warnings</c>; the entry follows.</param>
internal sealed class DeskThing(Kernel kernel, string path)
{
    /// <summary>The thing that the address names; null when it names none on the desk.</summary>
    public static Position? IdOf(PageRequest request)
    {
        string entry = request.Route("entry");
        bool isDesk = EffectId.TryParse(entry, out EffectId id) && id.Partition == PartitionName.Desk
            && entry == id.Partition.At(id.Position);
        return isDesk ? id.Position : null;
    }

    /// <summary>What the person may do with it, and what the last command did.</summary>
    public WorkflowCommands CommandsOf(PageRequest request, WorkflowInstance instance, ConsoleParts parts, string entry)
    {
        Text text = request.Frame.Text;
        string? refused = request.Query("refused"), done = request.Query("done");
        WorkflowCommand? carried = kernel.Table.Commands.FirstOrDefault(command => command.Name == done);
        string? said = refused is not null
            ? text.Say("warning.refused", ("reason", text.Of(Refusals.WordsOf(refused, kernel.Table))))
            : carried is not null ? text.Say("warning.done", ("command", text.Of(carried.Words))) : null;
        IReadOnlyList<WorkflowOption> options = kernel.Options(
            instance, request.Signed.Person, parts.Law(), FrameMaker.NowOf(parts.Node, parts.Time));
        return new WorkflowCommands($"{path}/{entry}", options, said, refused is not null);
    }

    /// <summary>The role in which the person gives a command from a state.</summary>
    public Role RoleOf(Person person, string state, string command) =>
        kernel.RoleFor(person, state, command) ?? person.Roles[0];

    /// <summary>The evidence that was typed into the form.</summary>
    public async Task<Dictionary<string, string>> EvidenceOf(PageRequest request)
    {
        Dictionary<string, string> arguments = new(StringComparer.Ordinal);
        foreach (WorkflowEvidence evidence in kernel.Table.Evidence)
            if (await request.FormAsync(evidence.Name) is { } value)
                arguments[evidence.Name] = value;
        return arguments;
    }

    /// <summary>Back to the thing's page with what became of a command; or why the desk did not answer.</summary>
    public PageResult Back(PageRequest request, DeskAnswer said, string command)
    {
        if (said.Answer is not { } answer)
            return AccessLog.NotShown(request, new AccessAnswer(Entry: null, Purpose: "", said.Reason));
        string back = $"{path}/{request.Route("entry")}";
        return PageResult.Go(answer.Outcome is { IsAccepted: false } refused
            ? $"{back}?refused={Uri.EscapeDataString(refused.Refusal)}"
            : $"{back}?done={command}");
    }
}
