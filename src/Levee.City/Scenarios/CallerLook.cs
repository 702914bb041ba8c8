namespace Levee.City.Scenarios;

/// <summary>How a gang's calls arrive.</summary>
public enum CallerLook
{
    /// <summary>Freshly bought cards in few devices at home.</summary>
    SimFarm,
    /// <summary>An international leg that shows a domestic number.</summary>
    Spoofed,
    /// <summary>An international leg that shows an international number.</summary>
    Abroad,
}
