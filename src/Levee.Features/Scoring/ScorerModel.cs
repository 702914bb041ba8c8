using System.Text.Json;

namespace Levee.Features.Scoring;

/// <summary>
/// The description of a fitted model beside its weights: what it was fitted on, by content hash, and how it did. Read
/// from JSON; the scorer's own hash is that of this description, which names the hash of the weights.
/// </summary>
public static class ScorerModel
{
    /// <summary>Version of the form; this build reads 1.</summary>
    public const int Format = 1;

    /// <summary>
    /// Reads a model; throws <see cref="FormatException"/> when the description is not one or the weights are not the
    /// ones it names.
    /// </summary>
    public static LinearScorer Read(ReadOnlySpan<byte> description, ReadOnlySpan<byte> weights)
    {
        string name, hash;
        try
        {
            using JsonDocument json = JsonDocument.Parse(description.ToArray());
            int format = json.RootElement.GetProperty("format").GetInt32();
            if (format != Format) throw new FormatException($"the model has format {format}, {Format} was expected");
            name = json.RootElement.GetProperty("name").GetString() ?? "";
            hash = json.RootElement.GetProperty("weights_sha256").GetString() ?? "";
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("the model's description is no JSON with format, name and weights_sha256", fault);
        }
        string found = Hash256.Of(weights).ToString();
        if (!found.EndsWith(hash, StringComparison.Ordinal) || hash.Length != 64)
            throw new FormatException($"the weights are not those of the description: {found}, {hash} was expected");
        return new LinearScorer(name, Hash256.Of(description), weights);
    }
}
