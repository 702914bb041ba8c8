using System.Text.Encodings.Web;
using System.Text.Json;

namespace Levee.IntegrationTests.Canaries;

/// <summary>
/// Lines that hold canaries in every member that can hold one: subjects, codes, texts, addresses, references, and
/// members and values that are refused.
/// </summary>
internal static class CanaryEvents
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What a carrier sees of somebody: a card, a text, a spoofed call, a visit, an application.</summary>
    public static IEnumerable<string> Carrier(Canary one, Canary other, DateTimeOffset at)
    {
        string host = one.Words.Split(' ')[0] + ".example";
        string name = Uri.EscapeDataString(one.Name);
        string address = $"https://{host}/login?name={name}&card={one.Account}&tel={one.Number}";
        yield return Line(new
        {
            kind = "card", at = at.AddHours(-6), id = one.Name, number = one.Number, device = "imei " + one.Account,
            person = one.Name, agent = other.Name, act = "opened", segment = "consumer",
        });
        yield return Line(new
        {
            kind = "text", at = at.AddMinutes(-20), sender = other.Number, recipient = one.Number,
            text = $"【理赔】{one.Name}您好，{one.Words}，{one.Account}，请登录 {address} 或致电 {other.Number}",
        });
        yield return Line(new
        {
            kind = "call", at, id = one.Account, caller = other.Number, callee = one.Number, leg = "international",
            cli = "invalid", caller_name = one.Name, cell = one.Words, trunk = one.Words,
            device = other.Account, forwarded_from = other.Number,
        });
        yield return Line(new
        {
            kind = "call-ended", at = at.AddSeconds(1), caller = other.Number, callee = one.Number, answered = true,
            duration_s = 700, id = one.Name,
        });
        yield return Line(new { kind = "visit", at, visitor = one.Number, url = address, act = "submit" });
        yield return Line(new
        {
            kind = "app", at, device = "imei " + one.Account, number = one.Number, person = one.Name,
            package = one.Words, signer = one.Words, act = "permission-granted", permission = one.Words,
        });
    }

    /// <summary>What a bank sees: an account, and a payment asked and done.</summary>
    public static IEnumerable<string> Bank(Canary one, Canary other, DateTimeOffset at)
    {
        yield return Line(new
        {
            kind = "account", at = at.AddHours(-5), account = one.Account, person = one.Name, number = one.Number,
            device = "imei " + one.Account, institution = one.Words, act = "opened",
        });
        foreach (string state in (string[])["asked", "done"])
        {
            yield return Line(new
            {
                kind = "payment", at = at.AddMinutes(2), id = one.Words, payer = one.Account, payee = other.Account,
                payer_number = one.Number, device = one.Name, state, amount = 20_000_000, currency = "CNY",
                reference = one.Account + state[0], follows = one.Account, payee_institution = one.Words,
                payer_balance = 20_100_000,
            });
        }
    }

    /// <summary>What an institution says of its own people and of reports.</summary>
    public static IEnumerable<string> Desk(Canary one, Canary other, DateTimeOffset at)
    {
        yield return Line(new
        {
            kind = "access", at, staff = other.Name, person = one.Name, system = one.Words, account_used = other.Name,
            act = "search", purpose = one.Words, ticket = one.Number, place = one.Words,
        });
        yield return Line(new
        {
            kind = "report", at, person = one.Name, number = other.Number, account = one.Account,
            host = one.Words.Split(' ')[0] + ".example", payee = other.Account, by = "victim", typology = "T7",
            reference = one.Account,
        });
    }

    /// <summary>Lines that are refused: cut short, of a wrong type, with unknown members and words.</summary>
    public static IEnumerable<string> Refused(Canary one)
    {
        yield return $$"""{"kind":"call","at":1700000000000,"caller":"{{one.Number}}","callee":"{{one.Name}}""";
        yield return $$"""["{{one.Name}}","{{one.Number}}"]""";
        yield return one.Words + " " + one.Account;
        yield return Bad("amount", "\"" + one.Account + "\"");
        yield return Bad("currency", "\"" + one.Name + "\"");
        yield return Bad("state", "\"" + one.Words + "\"");
        yield return Bad("at", "\"" + one.Number + "\"");
        yield return Bad(one.Name, "1");
        yield return Bad(one.Number, "1");
        yield return Bad(one.Account, "1");
        yield return Bad(one.Words, "1");
        yield return Bad("deadline_ms", "\"" + one.Account + "\"");
        yield return $$"""{"kind":"{{one.Name}}","at":1700000000000}""";
        yield return $$"""{"kind":"call","at":1700000000000,"caller":"{{one.Name}}","callee":"{{one.Words}}"}""";
        yield return $$"""{"kind":"call","at":1700000000000,"caller":"p:{{one.Number}}","callee":"{{one.Number}}"}""";
        yield return $$"""{"kind":"report","at":1,"person":"{{one.Name}}","by":"{{one.Name}}"}""";
        foreach (string fact in (string[])[$$"""{"{{one.Name}}":1}""", $$"""{"field":"{{one.Words}}"}"""])
            yield return $$"""{"kind":"report","at":1,"person":"x","by":"victim","known_facts":[{{fact}}]}""";
        yield return $$"""{"kind":"access","at":1,"staff":"x","person":"y","act":"view","fields":["{{one.Name}}"]}""";
    }

    private static string Bad(string member, string value) =>
        $$"""{"kind":"payment","payer":"a","payee":"b","act":"transfer","{{member}}":{{value}}}""";

    private static string Line(object members) => JsonSerializer.Serialize(members, Plain);
}
