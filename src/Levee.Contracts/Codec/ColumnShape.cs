namespace Levee.Contracts.Codec;

/// <summary>What a column's values look like and the form that writes them in the fewest bytes.</summary>
internal readonly struct ColumnShape
{
    public byte Form { get; private init; }

    public long Min { get; private init; }

    public int Bits { get; private init; }

    public long MinStep { get; private init; }

    public int StepBits { get; private init; }

    /// <summary>Looks at the values once or twice; at least one is expected.</summary>
    public static ColumnShape Of(ReadOnlySpan<long> values)
    {
        long min = values[0], max = values[0];
        foreach (long value in values)
        {
            if (value < min) min = value;
            if (value > max) max = value;
        }
        if (min == max) return new ColumnShape { Form = ColumnForm.Constant };
        return Smallest(values, min, BitsOf(unchecked((ulong)(max - min))));
    }

    private static ColumnShape Smallest(ReadOnlySpan<long> values, long min, int bits)
    {
        unchecked
        {
            long varints = 0, steps = ByteSink.VarintSize(ByteSink.ZigZag(values[0]));
            long previous = values[0], minStep = long.MaxValue, maxStep = long.MinValue;
            varints += steps;
            for (int i = 1; i < values.Length; i++)
            {
                long step = values[i] - previous;
                previous = values[i];
                if (step < minStep) minStep = step;
                if (step > maxStep) maxStep = step;
                varints += ByteSink.VarintSize(ByteSink.ZigZag(previous));
                steps += ByteSink.VarintSize(ByteSink.ZigZag(step));
            }
            int stepBits = BitsOf((ulong)(maxStep - minStep));
            long packed = 1 + ByteSink.VarintSize(ByteSink.ZigZag(min)) + ((values.Length * (long)bits) + 7) / 8;
            long packedSteps = 1 + ByteSink.VarintSize(ByteSink.ZigZag(values[0]))
                + ByteSink.VarintSize(ByteSink.ZigZag(minStep)) + ((values.Length - 1) * (long)stepBits + 7) / 8;

            byte form = ColumnForm.Fixed;
            long size = values.Length * 8L;
            if (bits <= ColumnForm.PackedBitsMax && packed < size) (form, size) = (ColumnForm.Packed, packed);
            if (stepBits <= ColumnForm.PackedBitsMax && packedSteps < size)
                (form, size) = (ColumnForm.PackedSteps, packedSteps);
            if (steps < size) (form, size) = (ColumnForm.Steps, steps);
            if (varints < size) form = ColumnForm.Varints;
            return new ColumnShape
            {
                Form = form, Min = min, Bits = bits, MinStep = minStep, StepBits = stepBits,
            };
        }
    }

    private static int BitsOf(ulong range) => 64 - (int)ulong.LeadingZeroCount(range);
}
