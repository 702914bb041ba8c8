using System.Runtime.CompilerServices;

namespace Levee.Contracts.Codec;

/// <summary>Where each numbered field of a record begins, times four plus its wire; 0 means absent.</summary>
[InlineArray(RecordForm.NumberMax + 1)]
internal struct FieldPlaces
{
    private int first;
}
