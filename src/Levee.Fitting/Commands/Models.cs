using Levee.Features.Scoring;
using Levee.Fitting.Sets;

namespace Levee.Fitting.Commands;

/// <summary>The model files of a folder.</summary>
internal static class Models
{
    /// <summary>Reads a shipped model; throws <see cref="SetException"/> when it is not there or not whole.</summary>
    public static LinearScorer Read(string folder, string name)
    {
        try
        {
            return ScorerModel.Read(
                File.ReadAllBytes(Path.Combine(folder, name + ".json")),
                File.ReadAllBytes(Path.Combine(folder, name + ".weights")));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new SetException($"the model '{name}' in {folder} cannot be used: {fault.Message}");
        }
    }
}
