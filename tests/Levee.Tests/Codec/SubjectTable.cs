using Levee.Contracts;
using Levee.Contracts.Ports;

namespace Levee.Tests.Codec;

/// <summary>Every number is somebody: the subject that <see cref="RandomBatches.SubjectOf"/> gives it.</summary>
internal sealed class SubjectTable : ISubjectDirectory
{
    public int Count => int.MaxValue;

    public Subject this[int number] => number == 0 ? default : RandomBatches.SubjectOf(number);

    public int Find(Subject subject) => (int)(ulong)subject.Id.Value;
}
