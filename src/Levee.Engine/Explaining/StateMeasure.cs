namespace Levee.Engine.Explaining;

/// <summary>A measure in a row.</summary>
/// <param name="Text">Its canonical text.</param>
/// <param name="Bytes">Bytes of the row that it takes.</param>
/// <param name="Rules">Ids of the rules that read it; more than one share it.</param>
public sealed record StateMeasure(string Text, int Bytes, IReadOnlyList<string> Rules);
