namespace Levee.Features.Text;

/// <summary>A link found in a folded text.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Past the last.</param>
/// <param name="HostStart">First character of the host with what may stand around it (sign-in name, port).</param>
/// <param name="HostEnd">Past the last of it.</param>
internal readonly record struct LinkRange(int Start, int End, int HostStart, int HostEnd);
