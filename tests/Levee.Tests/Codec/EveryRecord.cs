using System.Reflection;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;

namespace Levee.Tests.Codec;

/// <summary>
/// Every journaled record type of Contracts, found in the assembly so that a new one is not forgotten.
/// </summary>
internal static class EveryRecord
{
    public static IReadOnlyList<Type> Entries { get; } = Of(typeof(Entry), typeof(SkippedEntry));

    public static IReadOnlyList<Type> Effects { get; } = Of(typeof(Effect), typeof(SkippedEffect));

    /// <summary>The properties of a record that its journal must keep.</summary>
    public static IEnumerable<PropertyInfo> Kept(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanWrite && property.Name != nameof(Entry.Subjects));

    /// <summary>Makes a record whose every kept property comes from <paramref name="value"/>.</summary>
    public static object Make(Type type, Func<Type, object?> value)
    {
        ConstructorInfo constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        object record = constructor.Invoke([.. constructor.GetParameters().Select(p => value(p.ParameterType))]);
        NullabilityInfoContext nullability = new();
        foreach (PropertyInfo property in Kept(type))
        {
            if (constructor.GetParameters().Any(parameter => parameter.Name == property.Name)) continue;
            object? given = value(property.PropertyType);
            if (given is "" && nullability.Create(property).ReadState == NullabilityState.Nullable) given = null;
            property.SetValue(record, given);
        }
        return record;
    }

    private static List<Type> Of(Type root, Type except) => [.. root.Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(root) && type.IsPublic && type != except)
        .OrderBy(type => type.Name, StringComparer.Ordinal)];
}
