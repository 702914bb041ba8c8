using System.Text.RegularExpressions;

namespace Levee.Tests.Cel;

/// <summary>
/// Says why a case of the cel-spec suite does not apply to this version; the table is the whole list of reasons.
/// </summary>
internal static partial class ConformanceScope
{
    private const string Messages = "protocol buffer messages and enums";
    private const string Extension = "extension library";
    private const string Zero = "declared deviation: double division by zero is an error";
    private const string Zone = "time zone names";

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["bindings_ext"] = Extension,
        ["block_ext"] = Extension,
        ["encoders_ext"] = Extension,
        ["math_ext"] = Extension,
        ["network_ext"] = Extension,
        ["string_ext"] = Extension,
        ["proto2_ext"] = Extension,
        ["macros2"] = "two-variable macros (extension)",
        ["optionals"] = "optional values",
    };

    private static readonly Dictionary<string, string> Cases = new(StringComparer.Ordinal)
    {
        ["comparisons/eq_literal/not_eq_double_nan"] = Zero,
        ["comparisons/eq_literal/not_eq_int_double_nan"] = Zero,
        ["comparisons/eq_literal/not_eq_uint_double_nan"] = Zero,
        ["comparisons/ne_literal/not_ne_double_nan"] = Zero,
        ["comparisons/ne_literal/not_ne_int_double_nan"] = Zero,
        ["comparisons/ne_literal/not_ne_uint_double_nan"] = Zero,
        ["comparisons/ne_literal/ne_double_nan"] = Zero,
        ["fp_math/fp_math/divide_zero"] = Zero,
        ["timestamps/timestamp_selectors_tz/getDate"] = Zone,
        ["timestamps/timestamp_selectors_tz/getDayOfMonth_name_pos"] = Zone,
        ["timestamps/timestamp_selectors_tz/getDayOfMonth_name_neg"] = Zone,
        ["timestamps/timestamp_selectors_tz/getDayOfYear"] = Zone,
        ["timestamps/timestamp_selectors_tz/getMinutes"] = Zone,
    };

    /// <summary>The cases left out one by one: each must exist and must not pass, else the table is stale.</summary>
    internal static IReadOnlyCollection<string> Named => Cases.Keys;

    /// <summary>The reason; absent when the case applies.</summary>
    internal static string? ReasonNotToRun(string file, ConformanceCase test)
    {
        if (Files.TryGetValue(file, out string? reason) || Cases.TryGetValue(test.Name, out reason)) return reason;
        if (MessageLiteral().IsMatch(test.Source) || HasUnknownTypes(test.Proto)) return Messages;
        if (test.Source.Contains("optional.", StringComparison.Ordinal)) return "optional values";
        return test.Proto.Messages("type_env").Any(d => d.Message("function") is not null)
            ? "type parameters in declared functions"
            : null;
    }

    private static bool HasUnknownTypes(TextProto test)
    {
        bool hasType = test.Messages("type_env")
            .Any(d => d.Message("ident") is { } ident && ConformanceCase.Type(ident.Message("type")!) is null);
        TextProto? value = test.Message("value") ?? test.Message("typed_result")?.Message("result");
        bool hasBinding = test.Messages("bindings")
            .Any(b => ConformanceCase.Value(b.Message("value")!.Message("value")!) is null);
        return hasType || hasBinding || (value is not null && ConformanceCase.Value(value) is null);
    }

    [GeneratedRegex(
        @"\b[A-Z]\w*\s*\{|\bgoogle\.protobuf\.(?!Timestamp\b|Duration\b)"
        + @"|\.NestedEnum\b|\bTestAllTypes\b|\bGlobalEnum\b")]
    private static partial Regex MessageLiteral();
}
