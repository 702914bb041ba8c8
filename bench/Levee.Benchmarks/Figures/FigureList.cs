using System.Globalization;
using System.Text.Json;

namespace Levee.Benchmarks.Figures;

/// <summary>Prints figures as they are measured: a table for people, or JSON lines.</summary>
internal sealed class FigureList(TextWriter output, TextWriter errors, bool isJson, bool isStrict)
{
    /// <summary>The share of the machine that others may use under <c>--strict</c>.</summary>
    public const double LoadMax = 0.2;

    private bool hasHead;

    /// <summary>True once a figure was refused.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>Prints a figure, or refuses it.</summary>
    /// <param name="name">Its fixed name, such as <c>decide.zipf</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="load">The share of the machine that others used; negative when it is not known.</param>
    public void Add(string name, double value, string unit, double load)
    {
        if (isStrict && load is < 0 or > LoadMax)
        {
            HasRefused = true;
            errors.WriteLine(load < 0
                ? $"{name}: refused, because the load of this machine cannot be read"
                : string.Create(CultureInfo.InvariantCulture,
                    $"{name}: refused, others used {load:P0} of the machine"));
            return;
        }
        if (isJson) WriteJson(name, value, unit, load);
        else WriteRow(name, value, unit, load);
        output.Flush();
    }

    private void WriteRow(string name, double value, string unit, double load)
    {
        if (!hasHead) output.WriteLine($"{"figure",-28}{"value",16} {"unit",-12}{"load",6}");
        hasHead = true;
        string rounded = value.ToString(value >= 1000 ? "N0" : "N2", CultureInfo.InvariantCulture);
        string share = load < 0 ? "?" : load.ToString("P0", CultureInfo.InvariantCulture);
        output.WriteLine($"{name,-28}{rounded,16} {unit,-12}{share,6}");
    }

    private void WriteJson(string name, double value, string unit, double load)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("value", Math.Round(value, 3));
            json.WriteString("unit", unit);
            if (load < 0) json.WriteNull("load");
            else json.WriteNumber("load", Math.Round(load, 3));
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
