namespace Levee.BrowserTests.Town;

/// <summary>A little evidence for one of the town's rules.</summary>
public static class TownEvidence
{
    private const string Phone = "'number':'+8613900000001'";
    private const string Card = "'person':'330102198001010011'";

    private static readonly string[] Opened =
    [
        "{'kind':'time','seq':1,'now':'2026-01-01T00:00:10Z'}",
        "{'kind':'card','seq':2,'at':'2026-01-01T00:00:10Z'," + Phone + "," + Card + ",'act':'opened'}",
        "{'kind':'account','seq':3,'at':'2026-01-01T00:00:10Z','account':'6222020200000001'," + Phone + "," + Card
            + ",'act':'opened'}",
    ];

    /// <summary>Writes it under a folder; returns that folder.</summary>
    public static string Write(string folder)
    {
        string root = Path.Combine(folder, "evidence");
        Case(root, "must", "told-to-pay", [.. Opened, .. Paid("1560")]);
        Case(root, "must-not", "short-call", [.. Opened, .. Paid("60")]);
        Case(root, "must-not", "written-badly", [.. Opened, "{'kind':'nonsense'}"]);
        return folder;
    }

    private static string[] Paid(string durationS) =>
    [
        "{'kind':'time','seq':7,'now':'2026-01-02T00:26:08Z'}",
        "{'kind':'call-ended','seq':8,'at':'2026-01-02T00:26:08Z','caller':'+8613800000030',"
            + "'callee':'+8613900000001','answered':true,'ring_s':8,'duration_s':" + durationS + "}",
        "{'kind':'time','seq':9,'now':'2026-01-02T00:33:20Z'}",
        "{'kind':'payment','seq':10,'at':'2026-01-02T00:33:20Z','payer':'6222020200000001',"
            + "'payee':'6217000000000099','state':'asked','amount':4990000,'currency':'CNY','reference':'r1'}",
    ];

    private static void Case(string root, string sort, string name, string[] lines)
    {
        string path = Path.Combine(root, "coached-transfer", sort);
        Directory.CreateDirectory(path);
        File.WriteAllLines(Path.Combine(path, name + ".ndjson"), lines.Select(line => line.Replace('\'', '"')));
    }
}
