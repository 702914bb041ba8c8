using System.Text;
using System.Text.Json;
using Levee.Casework.Access;
using Levee.Contracts;

namespace Levee.Web.SignIn;

/// <summary>
/// The people who may sign in, from a JSON file: an array of <c>{ "id", "name": { "en", "zh" }, "unit", "roles":
/// [..], "key_sha256" }</c>. Immutable; safe from any thread.
/// </summary>
public sealed class PeopleBook
{
    private readonly Dictionary<string, Person> byId;
    private readonly Dictionary<Hash256, Person> byKey;

    /// <summary>A book of these people; throws <see cref="FormatException"/> when an id or key stands twice.</summary>
    public PeopleBook(IReadOnlyList<(Person Person, Hash256 KeySha256)> people)
    {
        byId = new Dictionary<string, Person>(StringComparer.Ordinal);
        byKey = [];
        foreach ((Person person, Hash256 key) in people)
        {
            if (!byId.TryAdd(person.Id, person)) throw Wrong($"the id '{person.Id}' stands twice");
            if (!key.IsDefault && !byKey.TryAdd(key, person))
                throw Wrong($"'{person.Id}' has the same key as '{byKey[key].Id}'");
        }
    }

    /// <summary>Reads the file's text; throws <see cref="FormatException"/> saying what is wrong and where.</summary>
    public static PeopleBook Parse(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
                throw Wrong("an array of people was expected");
            return new PeopleBook([.. document.RootElement.EnumerateArray().Select(Read)]);
        }
        catch (JsonException error)
        {
            throw Wrong($"line {error.LineNumber + 1}: not JSON: {error.Message}");
        }
    }

    /// <summary>Everyone, by id.</summary>
    public IReadOnlyList<Person> People => [.. byId.Values.OrderBy(person => person.Id, StringComparer.Ordinal)];

    /// <summary>The person with an id, or null.</summary>
    public Person? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The person whose key this is, or null.</summary>
    public Person? FindByKey(string key) => byKey.GetValueOrDefault(HashOf(key));

    /// <summary>The hash under which a key is kept.</summary>
    public static Hash256 HashOf(string key) => Hash256.Of(Encoding.UTF8.GetBytes(key));

    private static (Person, Hash256) Read(JsonElement element, int index)
    {
        string at = $"person {index + 1}";
        if (element.ValueKind != JsonValueKind.Object) throw Wrong($"{at}: an object was expected");
        string id = Member(element, "id", at);
        if (id.Length > 64 || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw Wrong($"{at}: 'id' must be at most 64 lower-case letters, digits and dashes");
        if (!element.TryGetProperty("name", out JsonElement name) || name.ValueKind != JsonValueKind.Object)
            throw Wrong($"{at} ({id}): 'name' must be an object with 'en' and 'zh'");
        Words words = new(Member(name, "en", at), Member(name, "zh", at));
        string hex = Member(element, "key_sha256", at);
        if (!Hash256.TryParse(hex, out Hash256 key))
            throw Wrong($"{at} ({id}): 'key_sha256' must be the 64 hexadecimal digits of a SHA-256");
        return (new Person(id, words, Member(element, "unit", at), RolesOf(element, $"{at} ({id})")), key);
    }

    private static List<Role> RolesOf(JsonElement element, string at)
    {
        if (!element.TryGetProperty("roles", out JsonElement list) || list.ValueKind != JsonValueKind.Array)
            throw Wrong($"{at}: 'roles' must be an array");
        List<Role> roles = [];
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (Roles.Find(item.ToString()) is not { } role)
                throw Wrong($"{at}: the role '{item}' is not one of "
                    + string.Join(", ", Roles.All.Select(Roles.NameOf)));
            roles.Add(role);
        }
        return roles;
    }

    private static string Member(JsonElement element, string name, string at) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 } text
            ? text
            : throw Wrong($"{at}: '{name}' must be a text that is not empty");

    private static FormatException Wrong(string what) => new("the list of people cannot be used: " + what);
}
