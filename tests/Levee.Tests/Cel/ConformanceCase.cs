using System.Globalization;
using Levee.Cel;

namespace Levee.Tests.Cel;

/// <summary>A case of the cel-spec suite, and how to run it.</summary>
internal sealed class ConformanceCase(string name, TextProto proto)
{
    internal string Name { get; } = name;

    internal string Source { get; } = proto.Text("expr") ?? "";

    internal TextProto Proto { get; } = proto;

    /// <summary>Runs the case: absent when it passes, else what went wrong.</summary>
    internal string? Run()
    {
        CelEnvironmentBuilder builder = new CelEnvironmentBuilder().InContainer(Proto.Text("container") ?? "");
        // A variable called like a literal cannot be declared here at all, and so cannot hide the literal either.
        IEnumerable<TextProto> declared = Proto.Messages("type_env")
            .Where(d => d.Message("ident") is not null && d.Text("name") is not ("true" or "false" or "null"));
        foreach (TextProto variable in declared)
            builder.AddVariable(variable.Text("name")!, Type(variable.Message("ident")!.Message("type")!)!);
        CelEnvironment environment = builder.Build();
        bool isChecked = !Proto.Flag("disable_check");
        CelResult result = isChecked
            ? CelExpression.Compile(Source, environment)
            : CelExpression.CompileUnchecked(Source, environment);
        bool expectsError = Proto.Message("eval_error") is not null;
        if (!result.IsSuccess) return "does not compile: " + string.Join("; ", result.Errors);
        if (WrongType(result.Program) is { } wrong) return wrong;
        if (isChecked && Reprinted(result.Program, environment) is { } drift) return drift;
        if (Proto.Flag("check_only")) return null;
        CelValue actual = result.Program.Evaluate(Slots(environment));
        if (expectsError) return actual.Kind == CelKind.Error ? null : $"gives {actual}, not an error";
        CelValue expected = Expected();
        return actual == expected ? null : $"gives {actual}, not {expected}";
    }

    internal static CelType? Type(TextProto type)
    {
        if (type.Text("primitive") is { } primitive)
        {
            return primitive switch
            {
                "BOOL" => CelType.Bool,
                "INT64" => CelType.Int,
                "UINT64" => CelType.Uint,
                "DOUBLE" => CelType.Double,
                "STRING" => CelType.String,
                "BYTES" => CelType.Bytes,
                _ => null,
            };
        }
        if (type.Message("list_type") is { } list) return Element(list, "elem_type") is { } e ? CelType.List(e) : null;
        if (type.Message("map_type") is { } map)
            return Element(map, "key_type") is { } k && Element(map, "value_type") is { } v ? CelType.Map(k, v) : null;
        if (type.Text("well_known") is { } known)
            return known == "TIMESTAMP" ? CelType.Timestamp : known == "DURATION" ? CelType.Duration : null;
        if (type.Names.Contains("dyn")) return CelType.Dyn;
        if (type.Names.Contains("null")) return CelType.Null;
        return type.Names.Contains("type") ? CelType.Type : null;
    }

    /// <summary>A value of the suite; absent when it is a message this version has no value for.</summary>
    internal static CelValue? Value(TextProto value)
    {
        CultureInfo c = CultureInfo.InvariantCulture;
        if (value.Text("bool_value") is { } b) return CelValue.Bool(b == "true");
        if (value.Text("int64_value") is { } i) return CelValue.Int(long.Parse(i, c));
        if (value.Text("uint64_value") is { } u) return CelValue.Uint(ulong.Parse(u, c));
        if (value.Text("double_value") is { } d) return CelValue.Double(Double(d));
        if (value.Text("string_value") is { } s) return CelValue.String(s);
        if (value.Octets("bytes_value") is { } octets) return CelValue.Bytes(octets);
        if (value.Names.Contains("null_value")) return CelValue.Null;
        if (value.Text("type_value") is { } t) return CelValue.Type(t);
        if (value.Message("list_value") is { } list) return List(list);
        if (value.Message("map_value") is { } map) return Map(map);
        return value.Message("object_value") is { } message ? Time(message) : null;
    }

    private static CelType? Element(TextProto type, string field) =>
        type.Message(field) is { } inner ? Type(inner) : null;

    private static double Double(string text) => text.TrimStart('-', '+').ToUpperInvariant() switch
    {
        "INF" or "INFINITY" => text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
        "NAN" => double.NaN,
        _ => double.Parse(text.TrimEnd('f'), CultureInfo.InvariantCulture),
    };

    private static CelValue? List(TextProto list)
    {
        CelValue?[] values = [.. list.Messages("values").Select(Value)];
        return values.Contains(null) ? null : CelValue.List([.. values.Select(v => v!.Value)]);
    }

    private static CelValue? Map(TextProto map)
    {
        List<KeyValuePair<CelValue, CelValue>> entries = [];
        foreach (TextProto entry in map.Messages("entries"))
        {
            if (Value(entry.Message("key")!) is not { } key
                || Value(entry.Message("value")!) is not { } value) return null;
            entries.Add(new(key, value));
        }
        return CelMap.TryCreate(entries, out CelMap? made, out string? reason)
            ? CelValue.Map(made)
            : throw new FormatException(reason);
    }

    private static CelValue? Time(TextProto message)
    {
        foreach (string name in message.Names)
        {
            TextProto parts = message.Message(name)!;
            long seconds = long.Parse(parts.Text("seconds") ?? "0", CultureInfo.InvariantCulture);
            int nanoseconds = int.Parse(parts.Text("nanos") ?? "0", CultureInfo.InvariantCulture);
            if (name.EndsWith("/google.protobuf.Timestamp", StringComparison.Ordinal))
                return CelValue.Timestamp(seconds, nanoseconds);
            if (name.EndsWith("/google.protobuf.Duration", StringComparison.Ordinal))
                return CelValue.Duration((seconds * 1_000_000_000) + nanoseconds);
        }
        return null;
    }

    private static string? Reprinted(CelProgram program, CelEnvironment environment)
    {
        string text = program.ToString();
        CelResult again = CelExpression.Compile(text, environment);
        if (!again.IsSuccess) return $"prints as {text}, which does not compile: {again.Errors[0]}";
        return TreeShape.Of(again.Program.Root) == TreeShape.Of(program.Root)
            ? null : $"prints as {text}, another tree";
    }

    private string? WrongType(CelProgram program)
    {
        TextProto? expected = Proto.Message("typed_result")?.Message("deduced_type");
        if (expected is null) return null;
        return Type(expected) == program.Type ? null : $"has type {program.Type}";
    }

    private CelValue Expected()
    {
        TextProto? value = Proto.Message("value") ?? Proto.Message("typed_result")?.Message("result");
        return value is null ? CelValue.True : Value(value)!.Value;
    }

    private CelValue[] Slots(CelEnvironment environment)
    {
        CelValue[] slots = new CelValue[environment.Variables.Count];
        foreach (TextProto binding in Proto.Messages("bindings"))
        {
            if (environment.Find(binding.Text("key")!) is not { } variable) continue;
            slots[variable.Slot] = Value(binding.Message("value")!.Message("value")!)!.Value;
        }
        return slots;
    }
}
