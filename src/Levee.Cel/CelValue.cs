using System.Globalization;
using System.Runtime.CompilerServices;
using Levee.Cel.Evaluation;
using Levee.Cel.Standard;

namespace Levee.Cel;

/// <summary>A CEL value: a kind, a 64-bit payload and an object reference. The default is unknown.</summary>
public readonly struct CelValue : IEquatable<CelValue>
{
    private readonly object? _reference;
    private readonly long _payload;
    private readonly int _nanoseconds;
    private readonly CelKind _kind;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private CelValue(CelKind kind, long payload, object? reference = null, int nanoseconds = 0)
    {
        _kind = kind;
        _payload = payload;
        _reference = reference;
        _nanoseconds = nanoseconds;
    }

    /// <summary>A value that is not known.</summary>
    public static CelValue Unknown => default;

    /// <summary>The value <c>null</c>.</summary>
    public static CelValue Null => new(CelKind.Null, 0);

    /// <summary>The boolean <c>true</c>.</summary>
    public static CelValue True => new(CelKind.Bool, 1);

    /// <summary>The boolean <c>false</c>.</summary>
    public static CelValue False => new(CelKind.Bool, 0);

    /// <summary>What the value holds.</summary>
    public CelKind Kind => _kind;

    /// <summary>Whether the value is unknown or an error, and so no value at all.</summary>
    public bool IsAbsent => _kind <= CelKind.Error;

    /// <summary>Whether the value is the boolean <c>true</c>.</summary>
    public bool IsTrue => _kind == CelKind.Bool && _payload != 0;

    /// <summary>The boolean held.</summary>
    public bool AsBool => Payload(CelKind.Bool) != 0;

    /// <summary>The signed integer, enum ordinal or symbol index held.</summary>
    public long AsInt => Payload(CelKind.Int);

    /// <summary>The unsigned integer held.</summary>
    public ulong AsUint => unchecked((ulong)Payload(CelKind.Uint));

    /// <summary>The double held.</summary>
    public double AsDouble => BitConverter.Int64BitsToDouble(Payload(CelKind.Double));

    /// <summary>The string held.</summary>
    public string AsString => (string)Reference(CelKind.String);

    /// <summary>The octets held.</summary>
    public ReadOnlySpan<byte> AsBytes => (byte[])Reference(CelKind.Bytes);

    /// <summary>The list held.</summary>
    public CelList AsList => (CelList)Reference(CelKind.List);

    /// <summary>The map held.</summary>
    public CelMap AsMap => (CelMap)Reference(CelKind.Map);

    /// <summary>The CEL name of the type held.</summary>
    public string AsTypeName => (string)Reference(CelKind.Type);

    /// <summary>The duration held, in nanoseconds.</summary>
    public long AsDurationNanoseconds => Payload(CelKind.Duration);

    /// <summary>The timestamp held, in whole seconds since 1970-01-01 UTC.</summary>
    public long AsTimestampSeconds => Payload(CelKind.Timestamp);

    /// <summary>The nanoseconds (0 to 999,999,999) after <see cref="AsTimestampSeconds"/>.</summary>
    public int AsTimestampNanoseconds => Payload(CelKind.Timestamp) is var _ ? _nanoseconds : 0;

    /// <summary>The short text of the error held.</summary>
    public string ErrorText => (string)Reference(CelKind.Error);

    internal long Raw => _payload;

    internal double RawDouble => BitConverter.Int64BitsToDouble(_payload);

    internal ulong RawUint => unchecked((ulong)_payload);

    internal object? RawReference => _reference;

    internal int RawNanoseconds => _nanoseconds;

    /// <summary>Compares two values as <see cref="Equals(CelValue)"/> does.</summary>
    public static bool operator ==(CelValue left, CelValue right) => left.Equals(right);

    /// <summary>Compares two values as <see cref="Equals(CelValue)"/> does, negated.</summary>
    public static bool operator !=(CelValue left, CelValue right) => !left.Equals(right);

    /// <summary>Makes a boolean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CelValue Bool(bool value) => new(CelKind.Bool, value ? 1 : 0);

    /// <summary>Makes a signed integer, enum ordinal or symbol index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CelValue Int(long value) => new(CelKind.Int, value);

    /// <summary>Makes an unsigned integer.</summary>
    public static CelValue Uint(ulong value) => new(CelKind.Uint, unchecked((long)value));

    /// <summary>Makes a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CelValue Double(double value) => new(CelKind.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Makes a string.</summary>
    public static CelValue String(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(CelKind.String, 0, value);
    }

    /// <summary>Makes a sequence of octets, copied.</summary>
    public static CelValue Bytes(ReadOnlySpan<byte> value) => OwnedBytes(value.ToArray());

    /// <summary>Makes a list.</summary>
    public static CelValue List(CelList value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(CelKind.List, 0, value);
    }

    /// <summary>Makes a list of the values given.</summary>
    public static CelValue List(params ReadOnlySpan<CelValue> values) => List(new CelList(values.ToArray()));

    /// <summary>Makes a map.</summary>
    public static CelValue Map(CelMap value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(CelKind.Map, 0, value);
    }

    /// <summary>Makes a duration from nanoseconds.</summary>
    public static CelValue Duration(long nanoseconds) => new(CelKind.Duration, nanoseconds);

    /// <summary>
    /// Makes a timestamp from seconds since 1970 UTC (years 1 to 9999) and nanoseconds; an error outside.
    /// </summary>
    public static CelValue Timestamp(long seconds, int nanoseconds = 0) =>
        seconds is < TimeText.FirstSecond or > TimeText.LastSecond || nanoseconds is < 0 or > 999_999_999
            ? Faults.TimestampRange
            : new(CelKind.Timestamp, seconds, null, nanoseconds);

    /// <summary>Makes a type value from its CEL name.</summary>
    public static CelValue Type(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(CelKind.Type, 0, name);
    }

    /// <summary>Makes an error with a short text.</summary>
    public static CelValue Error(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(CelKind.Error, 0, text);
    }

    /// <summary>
    /// Whether both have the same kind and content; CEL's own <c>==</c> also compares across number kinds.
    /// </summary>
    public bool Equals(CelValue other) => _kind == other._kind && _kind switch
    {
        CelKind.Unknown or CelKind.Null => true,
        CelKind.Double => RawDouble.Equals(other.RawDouble),
        CelKind.Error or CelKind.List or CelKind.Map or CelKind.String or CelKind.Bytes or CelKind.Type =>
            Equality.SameContent(this, other),
        _ => _payload == other._payload && _nanoseconds == other._nanoseconds,
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CelValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _kind switch
    {
        CelKind.String or CelKind.Error or CelKind.Type =>
            string.GetHashCode((string)_reference!, StringComparison.Ordinal),
        CelKind.Bytes => ((byte[])_reference!).Length,
        CelKind.List => ((CelList)_reference!).Count,
        CelKind.Map => ((CelMap)_reference!).Count,
        _ => HashCode.Combine(_kind, _payload, _nanoseconds),
    };

    /// <summary>The value as CEL text would write it; for people and logs.</summary>
    public override string ToString() => ValueText.Of(this);

    internal static CelValue OwnedBytes(byte[] value) => new(CelKind.Bytes, 0, value);

    private long Payload(CelKind kind) => _kind == kind ? _payload : throw Wrong(kind);

    private object Reference(CelKind kind) => _kind == kind ? _reference! : throw Wrong(kind);

    private InvalidOperationException Wrong(CelKind kind) => new(string.Create(
        CultureInfo.InvariantCulture, $"The value is {_kind}, not {kind}."));
}
