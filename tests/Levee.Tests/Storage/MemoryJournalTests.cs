using Levee.Contracts;
using Levee.Contracts.Ports;
using Levee.Storage.Journal;

namespace Levee.Tests.Storage;

public sealed class MemoryJournalTests : JournalTests
{
    private protected override IJournal Open() => new MemoryJournal(PartitionName.Screen);

    private protected override IJournal OpenAgain(IJournal journal) => ((MemoryJournal)journal).Reopen();
}
