namespace Levee.Contracts.Codec;

/// <summary>
/// How one record is written: tagged fields by rising number, absent ones left out. Not generic, so that forms of many
/// records can stand in one table.
/// </summary>
/// <param name="name">The record's name in <c>contracts.txt</c>.</param>
internal abstract class RecordForm(string name)
{
    /// <summary>The highest field number a record may use.</summary>
    public const int NumberMax = 31;

    private readonly List<RecordField> fields = [];

    public string Name { get; } = name;

    public IReadOnlyList<RecordField> Fields => fields;

    /// <summary>Bit n is set when field n is declared.</summary>
    public uint Known { get; private set; }

    public abstract Type RecordType { get; }

    public abstract void WriteObject(object record, ByteSink sink);

    public abstract object ReadObject(scoped in RecordSource source);

    protected void Declare(int number, string field, string type)
    {
        Invariant.Require(number is > 0 and <= NumberMax);
        Invariant.Require(fields.Count == 0 || number > fields[^1].Number);
        fields.Add(new RecordField(number, field, type));
        Known |= 1u << number;
    }
}
