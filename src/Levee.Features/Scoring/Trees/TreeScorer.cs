using Levee.Contracts.Verdicts;

namespace Levee.Features.Scoring.Trees;

/// <summary>
/// A fitted ensemble of trees walked in whole numbers: the same values give the same score on every machine. Immutable;
/// shared.
/// </summary>
public sealed class TreeScorer
{
    /// <summary>Sums, and inputs that are parts of one, count in units of one over this.</summary>
    public const int Unit = 1 << 16;

    /// <summary>Thousandths above 0.</summary>
    public const int Steps = 1000;

    /// <summary>The score from which on there are reasons.</summary>
    public const int ReasonsFrom = 500;

    /// <summary>Stands for a value that is not known.</summary>
    public const long Unknown = long.MinValue;

    /// <summary>The greatest value either way; greater ones count as this.</summary>
    public const long ValueMax = 1L << 62;

    private readonly Node[] nodes;
    private readonly int[] leaves;
    private readonly int[] depths;
    private readonly int[] roots;
    private readonly int[] curve;

    private TreeScorer(TreeModel model, Hash256 hash)
    {
        (Model, Hash) = (model, hash);
        TreeNodes trees = model.Trees;
        int width = model.Inputs.Count;
        roots = [.. trees.Roots];
        leaves = [.. trees.Value];
        curve = [.. model.Curve];
        // A leaf leads to itself, so that a tree is walked the same number of steps whatever the values are.
        nodes = [.. trees.Input.Select((input, i) => input < 0
            ? new Node(0, i, long.MaxValue)
            : new Node(trees.UnknownLeft[i] == 1 ? input : input + width, trees.Left[i], trees.Cut[i]))];
        depths = [.. roots.Select(DepthOf)];
        Gates = [.. Enumerable.Range(0, width).Where(i => model.Inputs[i].Least is not null)];
    }

    /// <summary>What it was read from.</summary>
    public TreeModel Model { get; }

    /// <summary>SHA-256 of the file.</summary>
    public Hash256 Hash { get; }

    /// <summary>Its name in rules.</summary>
    public string Name => Model.Name;

    /// <summary>The inputs that a subject must have enough of, by index.</summary>
    public IReadOnlyList<int> Gates { get; }

    /// <summary>
    /// Reads a model file; throws <see cref="FormatException"/> with what is wrong, where, and what was expected.
    /// </summary>
    public static TreeScorer Read(ReadOnlySpan<byte> utf8)
    {
        TreeModel model = TreeModelJson.Read(utf8);
        TreeCheck.Check(model);
        return new TreeScorer(model, Hash256.Of(utf8));
    }

    /// <summary>
    /// A recorded value as an input takes it: yes and no are 1 and 0, real numbers are cut to units.
    /// </summary>
    public static long ValueOf(RecordedValue value) => value.Kind switch
    {
        ValueKind.Int or ValueKind.Bool => Math.Clamp(value.Bits, -ValueMax, ValueMax),
        // Exact: a power of two moves the point and rounds nothing.
        ValueKind.Double when !double.IsNaN(value.Double) => (long)Math.Floor(
            Math.Clamp(value.Double * Unit, -ValueMax, ValueMax)),
        _ => Unknown,
    };

    /// <summary>
    /// Whether a subject has enough of what the model needs to be walked; null when that is not known.
    /// </summary>
    public bool? HasEnough(ReadOnlySpan<long> values)
    {
        bool? has = true;
        foreach (int gate in Gates)
            if (values[gate] == Unknown) has = null;
            else if (values[gate] < Model.Inputs[gate].Least) return false;
        return has;
    }

    /// <summary>
    /// The score of a subject by the values of the inputs, thousandths; 0 when it has too little, null when that is
    /// unknown.
    /// </summary>
    public int? Score(ReadOnlySpan<long> values) => HasEnough(values) switch
    {
        true => Thousandths(Sum(values)),
        false => 0,
        null => null,
    };

    /// <summary>The log-odds before calibration, in units of one over <see cref="Unit"/>.</summary>
    public long Sum(ReadOnlySpan<long> values)
    {
        Invariant.Require(values.Length == Model.Inputs.Count);
        // Unknown is below every cut where it goes left and above every cut where it goes right.
        Span<long> both = stackalloc long[2 * TreeCheck.InputsMax];
        for (int i = 0; i < values.Length; i++)
        {
            both[i] = values[i];
            both[values.Length + i] = values[i] == Unknown ? long.MaxValue : values[i];
        }
        ReadOnlySpan<Node> all = nodes;
        long sum = Model.Start;
        for (int tree = 0; tree < roots.Length; tree++)
        {
            int at = roots[tree];
            for (int step = depths[tree]; step > 0; step--)
            {
                ref readonly Node node = ref all[at];
                at = node.Left + (both[node.Slot] > node.Cut ? 1 : 0);
            }
            sum += leaves[at];
        }
        return sum;
    }

    /// <summary>The calibrated score of a sum.</summary>
    public int Thousandths(long sum)
    {
        int low = 0, high = Steps;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (curve[middle] <= sum) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>
    /// How far each input moved the sum away from the mean of the training rows: along each path, what the mean of a
    /// node differs from that of the node above it.
    /// </summary>
    public long[] Contributions(ReadOnlySpan<long> values)
    {
        long[] moved = new long[Model.Inputs.Count];
        TreeNodes trees = Model.Trees;
        foreach (int root in roots)
            for (int at = root; trees.Input[at] is var input and >= 0;)
            {
                bool isRight = values[input] == Unknown ? trees.UnknownLeft[at] == 0 : values[input] > trees.Cut[at];
                int next = trees.Left[at] + (isRight ? 1 : 0);
                moved[input] += leaves[next] - leaves[at];
                at = next;
            }
        return moved;
    }

    /// <summary>
    /// The inputs that moved the score up most, packed as <see cref="ScoredReasons.Pack"/> does; an input's number is
    /// its place from 1.
    /// </summary>
    public long Reasons(ReadOnlySpan<long> values)
    {
        long[] moved = Contributions(values);
        int[] best = [.. Enumerable.Range(0, moved.Length).Where(i => moved[i] > 0)
            .OrderByDescending(i => moved[i]).Take(ScoredReasons.Most).Select(i => i + 1)];
        return ScoredReasons.Pack(best);
    }

    /// <summary>Packed reasons in words, English; empty when there is none.</summary>
    public string InEnglish(long packed) => string.Join(", ", InputsOf(packed).Select(input => input.En));

    /// <summary>Packed reasons in words, Chinese; empty when there is none.</summary>
    public string InChinese(long packed) => string.Join("、", InputsOf(packed).Select(input => input.Zh));

    private IEnumerable<TreeInput> InputsOf(long packed) => ScoredReasons.Unpack(packed)
        .Where(number => number <= Model.Inputs.Count).Select(number => Model.Inputs[number - 1]);

    private int DepthOf(int root)
    {
        int left = nodes[root].Left;
        return left == root ? 0 : 1 + Math.Max(DepthOf(left), DepthOf(left + 1));
    }

    private readonly record struct Node(int Slot, int Left, long Cut);
}
