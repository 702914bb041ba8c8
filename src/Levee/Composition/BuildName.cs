using System.Reflection;

namespace Levee.Composition;

/// <summary>The name of this build, as it stands in every journal it writes.</summary>
internal static class BuildName
{
    /// <summary>Version and the module's identity: two different builds never share it, the same sources do.</summary>
    public static string Value { get; } = Make();

    private static string Make()
    {
        string version = typeof(BuildName).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        string[] ring = ["Levee.Contracts", "Levee.Cel", "Levee.Features", "Levee.Engine", "Levee.Casework"];
        Guid[] parts = [.. ring.Select(name => Assembly.Load(name).ManifestModule.ModuleVersionId)];
        byte[] bytes = [.. parts.SelectMany(part => part.ToByteArray())];
        return $"{version.Split('+')[0]}+{Contracts.Hash256.Of(bytes).ToString()[..12]}";
    }
}
