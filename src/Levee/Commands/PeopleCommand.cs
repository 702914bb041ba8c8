using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Levee.Casework.Access;
using Levee.Composition;
using Levee.Web.SignIn;

namespace Levee.Commands;

/// <summary>
/// <c>levee people add ID</c>: adds who may sign in to the console, and prints their key once. <c>levee people link
/// ID</c>: prints a link that signs them in once. <c>levee people list</c>: says who may sign in.
/// </summary>
internal static class PeopleCommand
{
    private const string Means = """
        Adds a person who may sign in to the console and prints their key once; the file keeps a digest only.

        Roles: desk, analyst, investigator, prosecutor, compliance, engineer, supervisor.

        Example:
          levee people add desk-07 --name "Desk 07" --zh 值班员07 --unit centre --roles desk,analyst
        """;

    private const string LinkMeans = """
        Prints a link that signs a person in once, on the console of the node that runs on this data, within 30 minutes.
        Whoever opens it is that person: hand it to nobody else.

        Example:
          levee people link desk-07 --data ./levee-data
        """;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create() => new("people", "Who may sign in to the console.") { Add(), Link(), List() };

    private static DetailedCommand Add()
    {
        Argument<string> id = new("ID") { Description = "An id of letters, digits and dashes" };
        Option<string> data = Shared.Data();
        Option<string> name = new("--name") { Description = "Their name, English", Required = true };
        Option<string> zh = new("--zh") { Description = "Their name, Chinese; the English one when absent" };
        Option<string> unit = new("--unit") { Description = "The unit they work in", Required = true };
        Option<string> roles = new("--roles") { Description = "Roles, with commas between", Required = true };
        DetailedCommand command = new("add", Means) { id, data, name, zh, unit, roles };
        command.SetAction(parsed =>
        {
            NodeLayout layout = new(parsed.GetValue(data)!, "");
            OwnerOnly.MakeFolder(layout.Data);
            string key = "levee_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            JsonArray people = File.Exists(layout.People)
                ? JsonNode.Parse(File.ReadAllText(layout.People))!.AsArray()
                : [];
            people.Add(Entry(parsed.GetValue(id)!,
                (parsed.GetValue(name)!, parsed.GetValue(zh) ?? parsed.GetValue(name)!), parsed.GetValue(unit)!,
                parsed.GetValue(roles)!.Split(','), key));
            string text = people.ToJsonString(Indented) + "\n";
            PeopleBook.Parse(text);
            using (FileStream file = OwnerOnly.Write(layout.People + ".new", FileMode.Create))
                file.Write(Encoding.UTF8.GetBytes(text));
            File.Move(layout.People + ".new", layout.People, overwrite: true);
            parsed.InvocationConfiguration.Output.WriteLine(key);
            return 0;
        });
        return command;
    }

    private static DetailedCommand Link()
    {
        Argument<string> id = new("ID") { Description = "An id of people.json" };
        Option<string> data = Shared.Data();
        Option<Uri> console = Shared.Address("--console", "Address of the console", "http://127.0.0.1:5081");
        DetailedCommand command = new("link", LinkMeans) { id, data, console };
        command.SetAction(parsed =>
        {
            NodeLayout layout = new(parsed.GetValue(data)!, "");
            PeopleBook people = Read(layout);
            if (people.Find(parsed.GetValue(id)!) is not { } person)
                throw new CommandException($"{layout.People} has no such id; it has "
                    + string.Join(", ", people.People.Select(one => one.Id)));
            string key = new OneTimeKeyFolder(layout.Links).Add(person.Id, TimeProvider.System.GetUtcNow());
            parsed.InvocationConfiguration.Output.WriteLine($"{parsed.GetValue(console)}signin?key={key}");
            return 0;
        });
        return command;
    }

    private static Command List()
    {
        Option<string> data = Shared.Data();
        Command command = new("list", "Says who may sign in: id, unit, roles, name.") { data };
        command.SetAction(parsed =>
        {
            foreach (Person person in Read(new NodeLayout(parsed.GetValue(data)!, "")).People)
                parsed.InvocationConfiguration.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{person.Id,-16} {person.Unit,-12} {string.Join(",", person.Roles.Select(Roles.NameOf)),-24} ")
                    + $"{person.Name.En} {person.Name.Zh}");
            return 0;
        });
        return command;
    }

    private static PeopleBook Read(NodeLayout layout) => File.Exists(layout.People)
        ? PeopleBook.Parse(File.ReadAllText(layout.People))
        : throw new CommandException($"{layout.People} is not there: give the node's data folder with --data");

    /// <summary>One person of the file.</summary>
    internal static JsonObject Entry(
        string id, (string En, string Zh) name, string unit, IEnumerable<string> roles, string key) => new()
        {
            ["id"] = id,
            ["name"] = new JsonObject { ["en"] = name.En, ["zh"] = name.Zh },
            ["unit"] = unit,
            ["roles"] = new JsonArray([.. roles.Select(role => JsonValue.Create(role.Trim()))]),
            ["key_sha256"] = PeopleBook.HashOf(key).ToString(),
        };
}
