using System.Text.Json;
using System.Text.Json.Serialization;

namespace Levee.City.Scenarios;

/// <summary>How scenario files are read and written: snake_case members, words for kinds, comments allowed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Scenario))]
public sealed partial class ScenarioJson : JsonSerializerContext;
