namespace Levee.Contracts.Wire;

/// <summary>
/// How full a <see cref="WireBatch"/> was before a line; a line that turns out wrong is taken back to it.
/// </summary>
/// <param name="Events">Events.</param>
/// <param name="Identifiers">Identifiers.</param>
/// <param name="Codes">Codes.</param>
/// <param name="Texts">Texts.</param>
/// <param name="Plain">Plain bytes.</param>
internal readonly record struct WireMark(int Events, int Identifiers, int Codes, int Texts, int Plain);
