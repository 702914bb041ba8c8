namespace Levee.Contracts;

/// <summary>A subject as it crosses partitions: its kind and its pseudonym. Inside a journal it is a number.</summary>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Id">Its pseudonym.</param>
public readonly record struct Subject(SubjectKind Kind, SubjectId Id)
{
    /// <summary>True when this names no subject.</summary>
    public bool IsDefault => Kind == SubjectKind.None;

    /// <summary>How a screen shows it: the kind's letter and eight digits, such as <c>N 9f2c·11ab</c>.</summary>
    public string Short
    {
        get
        {
            if (IsDefault) return "-";
            string hex = Id.Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
            return $"{Kind.ToString()[0]} {hex[..4]}·{hex[4..8]}";
        }
    }
}
