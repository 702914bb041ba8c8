using System.Globalization;
using System.Text;
using Levee.Features.Names;

namespace Levee.Fitting.Sets;

/// <summary>
/// Reads sets of hosts: <c>date,address,...</c> lines are listed frauds, lines of bare hosts are honest ones unless the
/// file's name says otherwise (phish, scam, malware). Each host once, on its first day.
/// </summary>
internal static class HostSet
{
    private static readonly string[] FraudNames = ["phish", "scam", "malware", "fraud", "bad"];

    /// <summary>The hosts of a file.</summary>
    public static IReadOnlyList<HostSample> Read(SetFile file)
    {
        bool isFraudFile = FraudNames.Any(name => file.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
        Dictionary<string, HostSample> hosts = new(StringComparer.Ordinal);
        int bad = 0, read = 0;
        foreach ((int number, string line) in file.Lines())
        {
            if (line.StartsWith('#')) continue;
            string[] cells = line.Split(',', 3);
            if (number == 1 && cells[0].Equals("date", StringComparison.OrdinalIgnoreCase)) continue;
            read++;
            DateOnly? day = null;
            if (cells.Length > 1) day = Day(cells[0]);
            string address = cells.Length > 1 ? cells[1] : cells[0];
            if (Normal(address) is not { } host)
            {
                bad++;
                continue;
            }
            bool isFraud = cells.Length > 1 || isFraudFile;
            if (!hosts.TryGetValue(host, out HostSample? known) || day < known.Day)
                hosts[host] = new HostSample(host, isFraud, day);
        }
        if (bad > read / 2) throw file.Fault(1, "most lines are no host", "a host, or 'date,address', a line");
        return [.. hosts.Values];
    }

    /// <summary>The day; null when a line has none, which happens in real lists.</summary>
    private static DateOnly? Day(string text)
    {
        string day = text.Trim().Split(' ', 'T')[0].Replace('/', '-');
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateOnly read)
            ? read
            : null;
    }

    private static string? Normal(string address)
    {
        byte[] plain = Encoding.UTF8.GetBytes(address.Trim().Trim('"'));
        byte[] room = new byte[HostName.LengthMax * 2];
        return plain.Length < 4096 && HostName.Normalise(plain, room, out int written) == NameFault.None
            ? Encoding.ASCII.GetString(room, 0, written)
            : null;
    }
}
