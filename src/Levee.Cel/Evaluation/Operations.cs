namespace Levee.Cel.Evaluation;

/// <summary>The binary operators as types.</summary>
internal static class Operations
{
    internal readonly struct Add : IOperation
    {
        public static CelValue Apply(in CelValue left, in CelValue right) => Arithmetic.Add(left, right);
    }

    internal readonly struct Subtract : IOperation
    {
        public static CelValue Apply(in CelValue left, in CelValue right) => Arithmetic.Subtract(left, right);
    }

    internal readonly struct Multiply : IOperation
    {
        public static CelValue Apply(in CelValue left, in CelValue right) => Arithmetic.Multiply(left, right);
    }

    internal readonly struct Divide : IOperation
    {
        public static CelValue Apply(in CelValue left, in CelValue right) => Arithmetic.Divide(left, right);
    }

    internal readonly struct Modulo : IOperation
    {
        public static CelValue Apply(in CelValue left, in CelValue right) => Arithmetic.Modulo(left, right);
    }

    internal readonly struct Equal : IOperation
    {
        public static CelValue Apply(in CelValue left, in CelValue right) =>
            left.IsAbsent || right.IsAbsent ? Faults.Of(left, right) : CelValue.Bool(Equality.AreEqual(left, right));
    }

    internal readonly struct NotEqual : IOperation
    {
        public static CelValue Apply(in CelValue left, in CelValue right) =>
            left.IsAbsent || right.IsAbsent ? Faults.Of(left, right) : CelValue.Bool(!Equality.AreEqual(left, right));
    }

    internal readonly struct Less : IOperation
    {
        public static CelValue Apply(in CelValue left, in CelValue right) =>
            Ordering.TryCompare(left, right, out int? order) ? CelValue.Bool(order < 0) : Faults.Of(left, right);
    }

    internal readonly struct LessOrEqual : IOperation
    {
        public static CelValue Apply(in CelValue left, in CelValue right) =>
            Ordering.TryCompare(left, right, out int? order) ? CelValue.Bool(order <= 0) : Faults.Of(left, right);
    }

    internal readonly struct Greater : IOperation
    {
        public static CelValue Apply(in CelValue left, in CelValue right) =>
            Ordering.TryCompare(left, right, out int? order) ? CelValue.Bool(order > 0) : Faults.Of(left, right);
    }

    internal readonly struct GreaterOrEqual : IOperation
    {
        public static CelValue Apply(in CelValue left, in CelValue right) =>
            Ordering.TryCompare(left, right, out int? order) ? CelValue.Bool(order >= 0) : Faults.Of(left, right);
    }

    internal readonly struct In : IOperation
    {
        public static CelValue Apply(in CelValue left, in CelValue right) => Membership.Contains(left, right);
    }
}
