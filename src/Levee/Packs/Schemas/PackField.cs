using System.Text.Json.Nodes;

namespace Levee.Packs.Schemas;

/// <summary>A key of a file of the rule pack: the loader knows it by this, and the JSON Schema is made of it.</summary>
/// <param name="Name">The key.</param>
/// <param name="Means">What it says, for an editor.</param>
/// <param name="IsRequired">True when the loader wants it in the merged file.</param>
/// <param name="Form">The JSON Schema of its value, made anew at each call.</param>
internal sealed record PackField(string Name, string Means, bool IsRequired, Func<JsonObject> Form);
