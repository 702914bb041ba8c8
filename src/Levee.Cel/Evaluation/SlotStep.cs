namespace Levee.Cel.Evaluation;

/// <summary>Reads a variable.</summary>
internal sealed class SlotStep(int slot) : Step
{
    internal override CelValue Run(ref Frame frame) => frame.Slots[slot];
}
