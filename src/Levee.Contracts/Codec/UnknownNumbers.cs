namespace Levee.Contracts.Codec;

/// <summary>What a reader does with columns, fields, words and kinds that only a newer build knows.</summary>
public enum UnknownNumbers
{
    /// <summary>Refuse the row: for whoever folds it or writes after it.</summary>
    Refuse = 0,
    /// <summary>Read it as absent: for tools that only show.</summary>
    Skip = 1,
}
