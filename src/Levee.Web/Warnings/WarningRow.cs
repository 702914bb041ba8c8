using Levee.Contracts;
using Levee.Storage.Tables;
using Levee.Web.Texts;

namespace Levee.Web.Warnings;

/// <summary>A warning in a list.</summary>
/// <param name="Warning">The warning.</param>
/// <param name="Entry">Its entry, such as <c>desk-3</c>.</param>
/// <param name="Left">The time left in words, or how late.</param>
/// <param name="IsLate">True when its clock has run out.</param>
public sealed record WarningRow(WarningView Warning, string Entry, string Left, bool IsLate)
{
    /// <summary>A warning as of a time, in a language.</summary>
    public static WarningRow Of(WarningView warning, Instant now, Text text)
    {
        string entry = PartitionName.Desk.At(warning.Instance.Id);
        if (warning.Instance.Due is not { } due)
            return new WarningRow(warning, entry, text["warning.noclock"], IsLate: false);
        long left = due.Since(now);
        string duration = TimeText.Duration(left, text);
        return new WarningRow(
            warning, entry, left >= 0 ? duration : text.Say("warning.late", ("duration", duration)), left < 0);
    }
}
