namespace Levee.Web.Portal;

/// <summary>What the lists say of something.</summary>
public enum CheckAnswer
{
    /// <summary>Nothing: which does not mean that it is safe.</summary>
    Nothing = 0,

    /// <summary>Somebody reported it; nobody has checked that yet.</summary>
    Reported = 1,

    /// <summary>People checked that it belongs to whom it says.</summary>
    Official = 2,

    /// <summary>People checked that it was used for fraud.</summary>
    Known = 3,

    /// <summary>A wording like that of known frauds; whoever wrote it may be honest.</summary>
    Worded = 4,
}
