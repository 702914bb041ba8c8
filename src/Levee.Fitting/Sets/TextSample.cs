namespace Levee.Fitting.Sets;

/// <summary>A text or dialogue of a set.</summary>
/// <param name="Text">Its wording; of a dialogue what the caller said.</param>
/// <param name="Label">As the set calls it.</param>
/// <param name="Class">The label without its finer part (FR of FR_Financial).</param>
/// <param name="IsFraud">Whether it counts as fraud.</param>
/// <param name="Type">The type of fraud where the set tells; else null.</param>
internal sealed record TextSample(string Text, string Label, string Class, bool IsFraud, string? Type = null)
{
    /// <summary>What the person called answered in a dialogue; null for a text.</summary>
    public string? Answer { get; init; }

    /// <summary>All that was said.</summary>
    public string Whole => Answer is null ? Text : $"{Text}\n{Answer}";
}
