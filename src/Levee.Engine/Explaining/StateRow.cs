namespace Levee.Engine.Explaining;

/// <summary>The rows that hold all measures which one kind of event feeds for one of its subjects.</summary>
/// <param name="Name">The kind and whose rows they are, such as <c>call by caller</c>.</param>
/// <param name="Bytes">Bytes of a subject's row; members of <c>distinct</c> are kept beside it.</param>
/// <param name="SubjectsMax">The most rows kept.</param>
/// <param name="Measures">The measures in it.</param>
public sealed record StateRow(string Name, int Bytes, int SubjectsMax, IReadOnlyList<StateMeasure> Measures);
