using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Levee.Tests.Tidy;

/// <summary>The house of <c>docs/ARCHITECTURE.md</c>: who may use whom, and what the pure ring may touch.</summary>
public sealed class HouseTests
{
    /// <summary>Project references allowed; <c>docs/decisions</c> says where this differs from the drawing.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Contracts"] = [],
        ["Cel"] = [],
        ["Features"] = ["Contracts"],
        ["Casework"] = ["Contracts"],
        ["Engine"] = ["Contracts", "Cel", "Features"],
        ["Runtime"] = ["Contracts"],
        ["Storage"] = ["Contracts", "Casework"],
        ["Channels"] = ["Contracts", "Features"],
        ["Client"] = ["Contracts", "Features"],
        ["City"] = ["Contracts", "Client"],
        ["Fitting"] = ["Contracts", "Features"],
        ["Web"] = ["Contracts", "Features", "Storage", "Casework", "Engine"],
    };

    private static readonly string[] Ring = ["Contracts", "Cel", "Features", "Engine", "Casework"];

    /// <summary>Namespaces of the framework that the ring may touch; all others do or could do I/O.</summary>
    private static readonly string[] RingNamespaces =
    [
        "System", "System.CodeDom.Compiler",
        "System.Buffers", "System.Buffers.Binary", "System.Buffers.Text", "System.Collections",
        "System.Collections.Concurrent", "System.Collections.Frozen", "System.Collections.Generic",
        "System.Collections.Immutable", "System.Diagnostics", "System.Diagnostics.CodeAnalysis", "System.Globalization",
        "System.Linq", "System.Linq.Expressions", // makes code, in memory
        "System.Numerics", "System.Reflection", "System.Runtime", "System.Runtime.CompilerServices",
        "System.Runtime.InteropServices", "System.Runtime.Intrinsics", "System.Runtime.Intrinsics.X86",
        "System.Runtime.Versioning", "System.Security.Cryptography", "System.Text", "System.Text.Encodings.Web",
        "System.Text.Json", "System.Text.Json.Nodes", "System.Text.Json.Serialization",
        "System.Text.Json.Serialization.Metadata", "System.Text.RegularExpressions",
    ];

    /// <summary>Types that no ring assembly may name, whatever their namespace.</summary>
    private static readonly string[] RingForbidden =
    [
        "System.Random", "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process",
        "System.Console", "System.Net.Http.HttpClient", "System.Security.Cryptography.RandomNumberGenerator",
        "System.Threading.Tasks.Task", "System.Threading.Thread", "System.Threading.Timer",
    ];

    private static readonly string[] RingForbiddenMembers =
        ["get_Now", "get_UtcNow", "get_TickCount", "get_TickCount64", "NewGuid", "Normalize"];

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    public static TheoryData<string> RingProjects => [.. Ring];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_references_stay_inside_the_table(string project)
    {
        string path = Repository.PathOf("src", "Levee." + project, $"Levee.{project}.csproj");
        string[] referenced = [.. XDocument.Load(path).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!))
            .Select(name => name["Levee.".Length..])];
        Assert.Empty(referenced.Except(Allowed[project]));
    }

    [Fact]
    public void Every_project_stands_in_the_table()
    {
        string[] found = [.. Directory.GetDirectories(Repository.PathOf("src"), "Levee.*")
            .Where(folder => Directory.GetFiles(folder, "*.csproj").Length > 0)
            .Select(folder => Path.GetFileName(folder))
            .Where(name => name != "Levee")
            .Select(name => name["Levee.".Length..])];
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RingProjects))]
    public void Ring_assembly_touches_only_the_allow_list(string project)
    {
        using PEReader file = new(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"Levee.{project}.dll")));
        MetadataReader metadata = file.GetMetadataReader();
        List<string> wrong = [];
        foreach (TypeReferenceHandle handle in metadata.TypeReferences)
        {
            TypeReference type = metadata.GetTypeReference(handle);
            if (type.ResolutionScope.Kind == HandleKind.TypeReference) continue;
            string space = metadata.GetString(type.Namespace);
            string name = $"{space}.{metadata.GetString(type.Name)}";
            bool isOwn = space.StartsWith("Levee.", StringComparison.Ordinal) || space == "Levee";
            if ((!isOwn && !RingNamespaces.Contains(space)) || RingForbidden.Contains(name)) wrong.Add(name);
        }
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            string name = metadata.GetString(metadata.GetMemberReference(handle).Name);
            if (RingForbiddenMembers.Contains(name)) wrong.Add(name);
        }
        Assert.Empty(wrong.Except(Excused));
    }

    /// <summary>Types outside the list that the compiler brings in or that do no I/O; each with its reason.</summary>
    private static readonly string[] Excused =
    [
        "System.IO.InvalidDataException", // an exception type, no I/O
        "System.IO.MemoryStream", // JSON writing in memory
        "System.IO.Stream", // base type in signatures of the JSON reader and writer
        "System.Text.Unicode.Utf8", // checks UTF-8 in memory
        "System.Threading.Interlocked", // generated by the compiler for events
        "System.Threading.Volatile", // publication of immutable objects to reading threads
        "System.Threading.Lock", // memoised tables shared with reading threads
        "System.Threading.Monitor", // what the compiler makes of lock
        "System.Security.UnverifiableCodeAttribute", // the compiler marks assemblies with pointers in them by these
        "System.Security.Permissions.SecurityAction",
        "System.Security.Permissions.SecurityPermissionAttribute",
    ];
}
