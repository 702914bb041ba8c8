namespace Levee.Cel.Evaluation;

/// <summary>A strict operation over two values; a struct, so that every use compiles to its own code.</summary>
internal interface IOperation
{
    static abstract CelValue Apply(in CelValue left, in CelValue right);
}
