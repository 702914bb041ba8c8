using System.Text.Json.Serialization;

namespace Levee.Engine.Rules;

[JsonSerializable(typeof(RuleSetDocument))]
internal sealed partial class RuleSetJsonContext : JsonSerializerContext;
