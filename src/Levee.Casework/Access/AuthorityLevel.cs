namespace Levee.Casework.Access;

/// <summary>Level of authority, in rising order; lowest is the unit of an institution.</summary>
public enum AuthorityLevel : byte
{
    /// <summary>A unit of an institution.</summary>
    Unit = 0,
    /// <summary>County.</summary>
    County = 1,
    /// <summary>City with districts.</summary>
    City = 2,
    /// <summary>Province.</summary>
    Province = 3,
    /// <summary>Ministry.</summary>
    Ministry = 4,
}
