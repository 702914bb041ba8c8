namespace Levee.Casework.Access;

/// <summary>Level of authority, in rising order (ministry, province, city, county; below them an institution's unit).</summary>
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
