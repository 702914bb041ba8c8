using System.Globalization;
using Levee.Commands;
using Levee.Try.Values;

namespace Levee.Try.Columns;

/// <summary>One <c>--map COLUMN=FIELD[:FORM]</c>.</summary>
/// <param name="Column">The column: its name, its number from 1, or <c>line</c>.</param>
/// <param name="Field">The target's name; <c>-</c>: the column is nothing.</param>
/// <param name="Form">How it is written, or empty.</param>
internal sealed record MapOption(string Column, string Field, string Form)
{
    /// <summary>Reads one; throws <see cref="CommandException"/>.</summary>
    public static MapOption Parse(string given)
    {
        int equals = given.LastIndexOf('=');
        if (equals < 1 || equals == given.Length - 1)
            throw new CommandException($"--map '{given}': COLUMN=FIELD was expected, such as 主叫号码=caller");
        string column = given[..equals].Trim(), right = given[(equals + 1)..].Trim();
        int colon = right.IndexOf(':', StringComparison.Ordinal);
        (string field, string form) = colon < 0 ? (right, "") : (right[..colon], right[(colon + 1)..]);
        if (field == "step") (field, form) = ("at", "step:" + form);
        return new MapOption(column, field == "time" ? "at" : field, form);
    }

    /// <summary>True for the length of a step, such as <c>1d</c> or <c>15m</c>.</summary>
    public static bool IsStep(string text) => Unit(text) is not null;

    /// <summary>The use of a column that this option states; throws when its form means nothing.</summary>
    public ColumnUse Apply(ColumnUse use)
    {
        if (Form.Length == 0) return use;
        ColumnUse? read = use.Target.Form switch
        {
            TargetForm.Time => Time(use),
            TargetForm.Duration => Form switch
            {
                "s" => use with { UnitMs = 1_000 },
                "ms" => use with { UnitMs = 1 },
                "min" => use with { UnitMs = 60_000 },
                _ => null,
            },
            TargetForm.Amount => Form switch
            {
                "major" => use with { Factor = 1 },
                "minor" => use with { Factor = 0.01m },
                _ => null,
            },
            TargetForm.Number => Form == "any" ? use with { IsOpaque = true } : null,
            _ => null,
        };
        return read ?? throw new CommandException(
            $"--map {Column}={Field}:{Form}: '{Form}' is no form of {Field}; expected is {FormsOf(use.Target.Form)}");
    }

    private ColumnUse? Time(ColumnUse use)
    {
        TimeForm? time = Form switch
        {
            "s" => new TimeForm(TimeKind.UnixSeconds),
            "ms" => new TimeForm(TimeKind.UnixMilliseconds),
            "us" => new TimeForm(TimeKind.UnixMicroseconds),
            "excel" => new TimeForm(TimeKind.Excel),
            "dmy" => new TimeForm(TimeKind.Calendar, 0, IsDayFirst: true),
            "mdy" => new TimeForm(TimeKind.Calendar, 0, IsDayFirst: false),
            _ when Form.StartsWith("step:", StringComparison.Ordinal) && Unit(Form[5..]) is { } unit =>
                new TimeForm(TimeKind.Step, unit),
            _ => null,
        };
        return time is { } form ? use with { Time = form } : null;
    }

    /// <summary>A length such as <c>1d</c>, <c>6h</c>, <c>15m</c>, <c>1s</c> in milliseconds.</summary>
    private static long? Unit(string text)
    {
        if (text.Length < 2) return null;
        long unit = text[^1] switch { 'd' => 86_400_000, 'h' => 3_600_000, 'm' => 60_000, 's' => 1_000, _ => 0 };
        bool isCount = int.TryParse(text.AsSpan()[..^1], NumberStyles.None, CultureInfo.InvariantCulture,
            out int count);
        return unit > 0 && isCount && count is > 0 and <= 1_000 ? unit * count : null;
    }

    private static string FormsOf(TargetForm form) => form switch
    {
        TargetForm.Time => "s, ms, us, excel, dmy, mdy or step:1d (d, h, m, s)",
        TargetForm.Duration => "s, ms or min",
        TargetForm.Amount => "major or minor",
        TargetForm.Number => "any",
        _ => "none",
    };
}
