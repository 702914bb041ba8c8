namespace Levee.Cel;

/// <summary>A variable an expression may read.</summary>
/// <param name="Name">The name, dotted or not.</param>
/// <param name="Type">Its type.</param>
/// <param name="Slot">Its index in the values given to <see cref="CelProgram.Evaluate"/>.</param>
public sealed record CelVariable(string Name, CelType Type, int Slot);
