using Levee.Engine.Slabs;

namespace Levee.Engine.Decider;

/// <summary>A row that an event touches.</summary>
/// <param name="Shelf">Where it stands.</param>
/// <param name="Path">Whose it is: an index of the kind's paths.</param>
internal readonly record struct RowAccess(Shelf Shelf, int Path);
