using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Features.Names;
using Levee.Try.Columns;
using Levee.Try.Reading;
using Levee.Try.Values;

namespace Levee.Try.Lines;

/// <summary>
/// Reads the cells of one record after the other as what their columns are. The first thing that is wrong stays in <see
/// cref="Fault"/>. Owned by one thread.
/// </summary>
internal sealed class CellReader(FileForm form, Mapping mapping, LineTimes times)
{
    private readonly NameRules names = new(new NumberPlan());
    private readonly ColumnUse? date = mapping.Find("date");
    private string[] cells = [];
    private int line;

    /// <summary>What is wrong with the record, or null.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>Cells that held a word nobody here understands, by column; they were left out.</summary>
    public SortedDictionary<string, long> NotUnderstood { get; } = new(StringComparer.Ordinal);

    /// <summary>The column that is a target, or null.</summary>
    public ColumnUse? Use(string target) => mapping.Find(target);

    /// <summary>Begins a record.</summary>
    public void Begin(TryRecord record)
    {
        cells = record.Cells;
        line = record.Line;
        Fault = null;
    }

    /// <summary>The name of a target's column, for faults.</summary>
    public string NameOf(string target) =>
        mapping.Find(target) is { IsLine: false } use ? form.Columns[use.Column] : target;

    /// <summary>A cell as it stands, or null when it is empty.</summary>
    public string? Text(ColumnUse? use)
    {
        if (use is null || use.IsLine) return null;
        string cell = cells[use.Column].Trim();
        return cell.Length == 0 ? null : cell;
    }

    /// <summary>A cell of any record.</summary>
    public static string? Text(ColumnUse? use, TryRecord record)
    {
        string? cell = use is null || use.IsLine ? null : record.Cells[use.Column].Trim();
        return string.IsNullOrEmpty(cell) ? null : cell;
    }

    /// <summary>The text of a message: what it says must not be trimmed away.</summary>
    public string? Wording(ColumnUse? use)
    {
        if (Text(use) is { } text) return text;
        if (use is not null) Say(use, "empty; the wording was expected", "为空；应有短信内容");
        return null;
    }

    /// <summary>A party that is a telephone number.</summary>
    public string? Number(ColumnUse? use, bool isRequired)
    {
        if (use is null) return null;
        if (use.IsLine) return OpaqueNumber.OfLine(line);
        if (Text(use) is not { } cell)
        {
            if (isRequired) Say(use, "empty; a number was expected", "为空；应为号码");
            return null;
        }
        return use.IsOpaque ? OpaqueNumber.Of(cell) : cell;
    }

    /// <summary>A party that any text can be.</summary>
    public string? Name(ColumnUse? use, bool isRequired)
    {
        if (use is null) return null;
        if (use.IsLine) return FormattableString.Invariant($"line-{line}");
        if (Text(use) is { } cell) return cell;
        if (isRequired) Say(use, "empty; whose it is was expected", "为空；应写明所属账号或号码");
        return null;
    }

    /// <summary>
    /// A party that is a number where it can be one, and something of <paramref name="otherwise"/> else.
    /// </summary>
    public string? NumberOr(ColumnUse? use, string otherwise)
    {
        if (Name(use, isRequired: true) is not { } cell) return null;
        bool isNumber = names.Normalise(SubjectKind.Number, cell, out _) == NameFault.None;
        return isNumber ? cell : $"{otherwise}:{cell}";
    }

    /// <summary>A point in time, Unix milliseconds.</summary>
    public long? At(ColumnUse? use, bool isRequired)
    {
        if (use is null) return null;
        if (use.IsLine) return times.Start.Plus(line * 1_000L).UnixMs;
        if (Text(use) is not { } cell)
        {
            if (isRequired) Say(use, "empty; a time was expected", "为空；应为时间");
            return null;
        }
        if (use.Time.Kind == TimeKind.OfDay) cell = $"{Text(date)} {cell}";
        if (TimeText.TryRead(cell, use.Time, times.ZoneMinutes, times.Start.UnixMs, out long ms)) return ms;
        Words expected = use.Time.Said;
        if (isRequired) Say(use, $"not a time; {expected.En} was expected", $"不是时间；应为{expected.Zh}");
        else Leave(use);
        return null;
    }

    /// <summary>A length of time, seconds.</summary>
    public long? Duration(ColumnUse? use)
    {
        if (Text(use) is not { } cell) return null;
        if (DurationText.TryRead(cell, use!.UnitMs, out long seconds)) return seconds;
        Say(use, "not a length of time; seconds or 0:01:23 was expected", "不是时长；应为秒数或 0:01:23");
        return null;
    }

    /// <summary>Money in major units, with its sign.</summary>
    public decimal? Amount(ColumnUse? use, bool isRequired)
    {
        if (use is null) return null;
        if (Text(use) is { } cell && AmountText.TryRead(cell, out decimal amount)) return amount * use.Factor;
        if (isRequired) Say(use, "not an amount; one such as 1,234.56 was expected", "不是金额；应为 1,234.56 这样的数");
        return null;
    }

    /// <summary>A yes or no, or null when it is neither.</summary>
    public bool? YesNoOf(ColumnUse? use)
    {
        if (Text(use) is not { } cell) return null;
        bool? read = YesNo.Read(cell);
        if (read is null) Leave(use!);
        return read;
    }

    /// <summary>A word of a field, or null.</summary>
    public string? Word(ColumnUse? use, EventSchema schema, bool isRequired)
    {
        if (Text(use) is not { } cell || schema.FindField(use!.Target.Name) is not { } field)
        {
            if (isRequired && use is not null) Say(use, "empty; what happened was expected", "为空；应写明事项");
            return null;
        }
        string? word = WordTables.WordOf(schema, field, cell);
        if (word is null && isRequired)
        {
            string words = string.Join(", ", field.Words);
            Say(use, $"no word for it is known; one of {words} was expected", $"无法识别；应为下列之一：{words}");
        }
        else if (word is null)
        {
            Leave(use);
        }
        return word;
    }

    /// <summary>True when it went from the second party to the first.</summary>
    public bool IsBack(ColumnUse? use)
    {
        if (Text(use) is not { } cell) return false;
        bool? isBack = WordTables.IsBack(cell);
        if (isBack is null) Leave(use!);
        return isBack == true;
    }

    /// <summary>A currency, or null.</summary>
    public Currency? CurrencyOf(ColumnUse? use)
    {
        if (Text(use) is not { } cell) return null;
        if (CurrencyText.TryRead(cell, out Currency currency)) return currency;
        Say(use!, "not a currency; an ISO 4217 code was expected", "不是币种；应为 ISO 4217 代码");
        return null;
    }

    private void Say(ColumnUse use, string en, string zh) =>
        Fault ??= new Fault(use.IsLine ? "line" : form.Columns[use.Column], en, zh);

    private void Leave(ColumnUse use)
    {
        string column = form.Columns[use.Column];
        NotUnderstood[column] = NotUnderstood.GetValueOrDefault(column) + 1;
    }
}
