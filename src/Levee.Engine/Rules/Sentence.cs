using System.Text;
using Levee.Contracts;
using Levee.Contracts.Verdicts;

namespace Levee.Engine.Rules;

/// <summary>A sentence with places for the values read; rendered from recorded values alone.</summary>
/// <param name="parts">Its parts in order.</param>
/// <param name="language">How values are written.</param>
internal sealed class Sentence(IReadOnlyList<SentencePart> parts, ValueWriter language)
{
    /// <summary>The sentence with the values in place.</summary>
    internal string Render(IReadOnlyList<RecordedValue> values, Currency currency)
    {
        StringBuilder text = new();
        foreach (SentencePart part in parts)
        {
            if (part.Slot < 0)
            {
                text.Append(part.Text);
                continue;
            }
            string value = language.Write(values[part.Slot], part, currency);
            text.Append(value).Append(part.Counted(value));
        }
        return text.ToString();
    }
}
