using System.Runtime.InteropServices;

namespace Levee.Composition;

/// <summary>
/// Keeps the memory of a crashing node off the disk: for moments it holds plain numbers and names, and always the key.
/// The runtime writes no dump unless <c>DOTNET_DbgEnableMiniDump</c> asks for one; this turns the kernel's off as well.
/// </summary>
internal static class CoreDumps
{
    /// <summary>RLIMIT_CORE, the same number on Linux and macOS.</summary>
    private const int CoreSize = 4;

    /// <summary>Sets the largest core file of this process to nothing, for good; false when refused.</summary>
    public static bool TurnOff()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return true;
        Limit none = default;
        return SetLimit(CoreSize, in none) == 0;
    }

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int resource, in Limit limit);

    /// <summary>The soft and the hard limit, bytes (<c>struct rlimit</c> on 64-bit systems).</summary>
    private readonly record struct Limit(ulong Soft, ulong Hard);
}
