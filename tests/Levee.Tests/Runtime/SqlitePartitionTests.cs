using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Contracts.Ports;
using Levee.FaultTests.Simulated;
using Levee.Runtime;
using Levee.Storage.Journal;

namespace Levee.Tests.Runtime;

public sealed class SqlitePartitionTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("levee-runtime-");

    [Fact]
    public async Task Partition_over_sqlite_answers_recovers_and_answers_the_same()
    {
        string path = Path.Combine(folder.FullName, "screen.journal");
        SubmissionResult first, retry;
        using (Partition partition = Started(path)) first = await Send(partition, 3_000);
        using (Partition partition = Started(path)) retry = await Send(partition, 3_000);
        using SqliteJournal journal = SqliteJournal.OpenOrCreate(path, PartitionName.Screen);
        ReplayReport report = new ReplayCheck("test-build", () => new TallyDecider(), _ => { }).Run(journal);

        Assert.True(report.Agrees, report.ToString());
        Assert.All(first.Answers, answer => Assert.Equal(AnswerKind.Accepted, answer.Kind));
        Assert.All(retry.Answers, answer => Assert.Equal(AnswerKind.Repeated, answer.Kind));
        Assert.Equal(first.Answers.Select(Said), retry.Answers.Select(Said));
        Assert.Equal(1_000, first.Answers.Count(answer => answer.Verdict is not null));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static (Position, Step?, int?) Said(Answer answer) =>
        (answer.Position, answer.Verdict?.Step, answer.Verdict?.Score);

    private static Partition Started(string path)
    {
        Partition partition = new(Make.Options(), new TallyDecider(),
            () => SqliteJournal.OpenOrCreate(path, PartitionName.Screen), new ManualTime(Make.Start), new Heard());
        partition.Start();
        return partition;
    }

    private static Task<SubmissionResult> Send(Partition partition, int count)
    {
        EventBatch events = new();
        for (int i = 1; i <= count; i++) Make.Payment(events, 1, i, 7, Make.StartInstant);
        TaskCompletionSource<SubmissionResult> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.True(partition.TryPost(Make.Submission(events, answered.SetResult)));
        return answered.Task;
    }
}
