using CsCheck;
using Levee.Fitting.Solving;

namespace Levee.Tests.Fitting;

public sealed class FoldsTests
{
    [Fact]
    public void Each_fold_has_its_share_of_each_class_and_a_seed_gives_the_same_folds_again() =>
        Gen.Select(Gen.Int[0, 2].Array[20, 200], Gen.Int[2, 9], Gen.ULong).Sample((classes, count, seed) =>
        {
            int[] folds = Folds.Of(classes, count, seed);

            Assert.Equal(folds, Folds.Of(classes, count, seed));
            foreach (int one in classes.Distinct())
            {
                int[] sizes = [.. Enumerable.Range(0, count).Select(fold =>
                    Enumerable.Range(0, classes.Length).Count(i => classes[i] == one && folds[i] == fold))];
                Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
            }
        });
}
