using System.Text.Encodings.Web;
using System.Text.Json;
using Levee.Features.Scoring;
using Levee.Fitting.Measuring;
using Levee.Fitting.Solving;

namespace Levee.Fitting.Commands;

/// <summary>Writes the description of a model, which <see cref="ScorerModel"/> reads.</summary>
internal static class ModelDescription
{
    /// <summary>The description as UTF-8 JSON.</summary>
    public static byte[] Write(string name, string date, IReadOnlyList<FittedFile> files, SolverSettings settings,
        IReadOnlyList<Figure> figures, byte[] weights)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions
        {
            Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", ScorerModel.Format);
            json.WriteString("name", name);
            json.WriteString("date", date);
            json.WriteString("weights_sha256", Hash256.Of(weights).ToString());
            WriteFiles(json, files);
            json.WriteStartObject("solver");
            json.WriteNumber("cost", settings.Cost);
            json.WriteNumber("named_value", settings.NamedValue);
            json.WriteNumber("pieces_min", settings.PiecesMin);
            json.WriteNumber("seed", settings.Seed);
            json.WriteEndObject();
            json.WriteStartObject("held_out");
            foreach (Figure figure in figures) json.WriteNumber(figure.Metric, Math.Round(figure.Value, 4));
            json.WriteEndObject();
            WriteNamed(json, new LinearScorer(name, default, weights));
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<FittedFile> files)
    {
        json.WriteStartArray("files");
        foreach (FittedFile file in files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("sha256", file.Sha256);
            json.WriteNumber("frauds", file.Frauds);
            json.WriteNumber("honest", file.Honest);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>What each reason adds, in log-odds, so that people can read the model.</summary>
    private static void WriteNamed(Utf8JsonWriter json, LinearScorer scorer)
    {
        json.WriteStartObject("reasons");
        foreach (int number in ScoredReasons.Numbers)
            if (scorer.WeightOf(number) is var weight and not 0)
                json.WriteNumber(ScoredReasons.Of(number)!.En, Math.Round(weight / (double)LinearScorer.Unit, 3));
        json.WriteEndObject();
    }
}
