namespace Levee.Cel.Standard;

/// <summary>The functions every environment has.</summary>
internal static class StandardFunctions
{
    internal const string Matches = "matches";

    private static readonly CelType AnyList = CelType.List(CelType.Dyn);
    private static readonly CelType AnyMap = CelType.Map(CelType.Dyn, CelType.Dyn);

    internal static IReadOnlyList<CelOverload> All { get; } = [.. Sizes(), .. Searches(), .. Casts(), .. Dates()];

    private static IEnumerable<CelOverload> Sizes()
    {
        foreach (CelType type in (CelType[])[CelType.String, CelType.Bytes, AnyList, AnyMap])
        {
            yield return Function("size", CelType.Int, Texts.Size, type);
            yield return Method("size", CelType.Int, Texts.Size, type);
        }
    }

    private static IEnumerable<CelOverload> Searches()
    {
        yield return Method("contains", CelType.Bool, Texts.Contains, CelType.String, CelType.String);
        yield return Method("startsWith", CelType.Bool, Texts.StartsWith, CelType.String, CelType.String);
        yield return Method("endsWith", CelType.Bool, Texts.EndsWith, CelType.String, CelType.String);
        yield return Method(Matches, CelType.Bool, Texts.Matches, CelType.String, CelType.String);
        yield return Function(Matches, CelType.Bool, Texts.Matches, CelType.String, CelType.String);
    }

    private static IEnumerable<CelOverload> Casts()
    {
        (CelType Result, CelFunction Body, CelType[] From)[] casts =
        [
            (CelType.Int, Conversions.ToInt,
                [CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Timestamp]),
            (CelType.Uint, Conversions.ToUint, [CelType.Uint, CelType.Int, CelType.Double, CelType.String]),
            (CelType.Double, Conversions.ToDouble, [CelType.Double, CelType.Int, CelType.Uint, CelType.String]),
            (CelType.String, Conversions.ToText,
            [
                CelType.String, CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.Bytes,
                CelType.Timestamp, CelType.Duration,
            ]),
            (CelType.Bool, Conversions.ToBool, [CelType.Bool, CelType.String]),
            (CelType.Bytes, Conversions.ToBytes, [CelType.Bytes, CelType.String]),
            (CelType.Timestamp, Conversions.ToTimestamp, [CelType.Timestamp, CelType.String, CelType.Int]),
            (CelType.Duration, Conversions.ToDuration, [CelType.Duration, CelType.String]),
        ];
        foreach ((CelType result, CelFunction body, CelType[] from) in casts)
        {
            foreach (CelType type in from) yield return Function(result.ToString(), result, body, type);
        }
        yield return Function("dyn", CelType.Dyn, arguments => arguments[0], CelType.Dyn);
        yield return Function("type", CelType.Type, Conversions.TypeOf, CelType.Dyn);
    }

    private static IEnumerable<CelOverload> Dates()
    {
        foreach ((string name, Func<DateTime, int> part) in Calendar.Parts)
        {
            CelFunction body = arguments => Calendar.Read(arguments, part);
            yield return Method(name, CelType.Int, body, CelType.Timestamp);
            yield return Method(name, CelType.Int, body, CelType.Timestamp, CelType.String);
        }
        foreach ((string name, Func<long, long> part) in Calendar.DurationParts)
        {
            yield return Method(name, CelType.Int,
                arguments => CelValue.Int(part(arguments[0].AsDurationNanoseconds)), CelType.Duration);
        }
    }

    private static CelOverload Function(string name, CelType result, CelFunction body, params CelType[] arguments) =>
        new(name, isMethod: false, arguments, result, body, contextBody: null);

    private static CelOverload Method(string name, CelType result, CelFunction body, params CelType[] arguments) =>
        new(name, isMethod: true, arguments, result, body, contextBody: null);
}
