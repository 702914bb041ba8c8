namespace Levee.Channels.Http;

/// <summary>A list as it is given out.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="Tag">Its entity tag (RFC 9110 section 8.8.3), with quotes.</param>
/// <param name="Version">The desk position of the last change.</param>
internal sealed record ListExport(byte[] Body, string Tag, long Version);
