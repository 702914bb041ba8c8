using CsCheck;
using Levee.Contracts;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.FaultTests.Simulated;
using Levee.Runtime;

namespace Levee.Tests.Runtime;

public sealed class SubjectTableTests
{
    [Fact]
    public void Numbers_agree_with_a_dictionary_and_are_rebuilt_from_the_sights() =>
        Gen.Select(Gen.Int[1, 400], Gen.Bool).Array[0, 3_000].Sample(seen =>
        {
            SubjectTable table = new();
            SubjectTable rebuilt = new();
            Dictionary<Subject, int> oracle = [];
            List<Sight> sights = [];
            foreach ((int id, bool isPerson) in seen)
            {
                Subject subject = new(isPerson ? SubjectKind.Person : SubjectKind.Account, Make.Id(id));
                int before = table.Find(subject);
                int number = table.Number(subject, sights);
                if (!oracle.TryGetValue(subject, out int expected))
                {
                    Assert.Equal(0, before);
                    oracle[subject] = expected = oracle.Count + 1;
                }
                Assert.Equal(expected, number);
            }
            foreach (Sight sight in sights) rebuilt.Add(sight);
            foreach ((Subject subject, int number) in oracle)
            {
                Assert.Equal(number, table.Find(subject));
                Assert.Equal(number, rebuilt.Find(subject));
                Assert.Equal(subject, rebuilt[number]);
            }
            Assert.Equal(oracle.Count, table.Count);
        }, iter: 50);

    [Fact]
    public void No_subject_has_number_zero_and_unknown_numbers_name_nobody()
    {
        SubjectTable table = new();
        Assert.Equal(0, table.Number(default, []));
        Assert.Equal(0, table.Find(Make.Account(1)));
        Assert.Equal(default, table[0]);
        Assert.Equal(default, table[1]);
    }

    [Fact]
    public void Forgotten_sight_keeps_its_number_and_names_nobody()
    {
        SubjectTable table = new();
        table.Add(new Sight(1, default));
        table.Add(new Sight(2, Make.Account(5)));
        Assert.Equal(default, table[1]);
        Assert.Equal(2, table.Find(Make.Account(5)));
        Assert.Throws<JournalUnreadableException>(() => table.Add(new Sight(4, Make.Account(6))));
    }

    [Fact]
    public async Task Readers_beside_the_writer_see_whole_subjects_only()
    {
        SubjectTable table = new();
        bool isDone = false;
        Task reader = Task.Run(() =>
        {
            Random random = new(1);
            while (!Volatile.Read(ref isDone))
            {
                int count = table.Count;
                if (count == 0) continue;
                int number = random.Next(1, count + 1);
                Assert.Equal(Make.Account(number), table[number]);
                Assert.Equal(number, table.Find(Make.Account(number)));
            }
        }, TestContext.Current.CancellationToken);
        List<Sight> sights = [];
        for (int i = 1; i <= 200_000; i++) table.Number(Make.Account(i), sights);
        Volatile.Write(ref isDone, true);
        await reader;
        Assert.Equal(200_000, table.Count);
    }
}
