namespace Levee.Contracts.Signals;

/// <summary>A listed fact in force, as an export gives it out.</summary>
/// <param name="Subject">Whom it is about.</param>
/// <param name="Scope">How much it covers.</param>
/// <param name="Confidence">Confidence in thousandths.</param>
/// <param name="IsChecked">True when persons checked it, and not only a feed said so.</param>
public readonly record struct ListedSubject(Subject Subject, SignalScope Scope, int Confidence, bool IsChecked);
