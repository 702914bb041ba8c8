namespace Levee.City.Running;

/// <summary>A warning that the node asks an institution to deliver.</summary>
/// <param name="Effect">Its permanent id.</param>
/// <param name="To">The number or account, as the institution writes it.</param>
internal readonly record struct WarningToDeliver(string Effect, string To);
