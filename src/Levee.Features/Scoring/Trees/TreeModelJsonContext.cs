using System.Text.Json.Serialization;

namespace Levee.Features.Scoring.Trees;

[JsonSerializable(typeof(TreeModel))]
[JsonSerializable(typeof(TreeRecipe))]
internal sealed partial class TreeModelJsonContext : JsonSerializerContext;
