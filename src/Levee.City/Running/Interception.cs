using Levee.Contracts;

namespace Levee.City.Running;

/// <summary>Levee stopped something of a gang's: what, and why in its own words.</summary>
/// <param name="Verdict">The verdict's id.</param>
/// <param name="Step">The step: hold or intercept.</param>
/// <param name="Typology">The gang's type of fraud.</param>
/// <param name="BecauseEn">The sentence why, English.</param>
/// <param name="BecauseZh">The sentence why, Chinese.</param>
public sealed record Interception(string Verdict, Step Step, string Typology, string BecauseEn, string BecauseZh);
