namespace Levee.Features.Hosts;

/// <summary>A firm or office whose name fraud imitates.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Kind">bank, payment, courier, carrier, authority, platform or crypto.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Labels">The name as it stands in hosts, lower case.</param>
/// <param name="Domains">The domains that are really its own.</param>
public sealed record Brand(
    string Id, string Kind, Words Name, IReadOnlyList<string> Labels, IReadOnlyList<string> Domains);
