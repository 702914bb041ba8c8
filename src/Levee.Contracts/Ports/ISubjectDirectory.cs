namespace Levee.Contracts.Ports;

/// <summary>A partition's subject numbers, readable from any thread.</summary>
public interface ISubjectDirectory
{
    /// <summary>Subjects numbered so far; numbers run from 1 to this.</summary>
    int Count { get; }

    /// <summary>The subject with a number; default for 0 or an unknown number.</summary>
    Subject this[int number] { get; }

    /// <summary>The number of a subject, or 0.</summary>
    int Find(Subject subject);
}
