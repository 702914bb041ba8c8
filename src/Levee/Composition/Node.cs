using Levee.Casework.Desk;
using Levee.Contracts;
using Levee.Contracts.Entries;
using Levee.Contracts.Journal;
using Levee.Contracts.Ports;
using Levee.Engine.Decider;
using Levee.Runtime;
using Levee.Storage.Journal;
using Levee.Storage.Tables;
using Levee.Web.Live;

namespace Levee.Composition;

/// <summary>
/// A node at work: two partitions over one journal file, and whoever follows them. Made, opened, disposed
/// once.
/// </summary>
internal sealed class Node : INode, IDisposable
{
    private readonly NodeSettings settings;
    private readonly NodeInputs inputs;
    private readonly TablesFile tables;
    private readonly JournalFile journal;
    private readonly RuleSetWords words = new();
    private readonly Partition screen;
    private readonly Partition desk;
    private readonly RuleMetrics ruleMetrics;
    private readonly StateMetrics stateMetrics;
    private volatile bool isOpen;

    public Node(NodeSettings settings, NodeInputs inputs, IPartitionObserver observer)
    {
        this.settings = settings;
        this.inputs = inputs;
        Screen = new ScreenDecider(words);
        ruleMetrics = new RuleMetrics(Screen);
        stateMetrics = new StateMetrics(Screen);
        journal = JournalFile.OpenOrCreate(settings.Layout.Journal);
        // Only its writer may open the tables: another build would drop them under a running node.
        tables = new TablesFile(settings.Layout.Tables);
        string owner = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));
        SourceId feeder = inputs.Sources.Sources.FirstOrDefault(source => source.IsFeeder)?.Number ?? SourceId.Node;
        screen = Open(PartitionName.Screen, Screen, inputs.ScreenInForce(), feeder);
        desk = Open(PartitionName.Desk, new DeskDecider(), inputs.DeskInForce(), ReservedSources.Screen);

        Partition Open(PartitionName name, IDecider decider, IReadOnlyList<Entry> inForce, SourceId clock) => new(
            new PartitionOptions
            {
                Partition = name, Node = settings.Name, Build = BuildName.Value, Owner = owner, Clock = settings.Clock,
                Feeder = clock, StatedAheadMax = settings.StatedAheadMax, HistoryBegins = settings.HistoryBegins,
                Currency = settings.Currency, ZoneMinutes = settings.ZoneMinutes, InForce = inForce,
                TakingJournalTime = new HashSet<SourceId> { ReservedSources.Console },
            }, decider, () => journal.Partition(name), TimeProvider.System, observer);
    }

    /// <summary>The decider of screen; its tallies are for screens and metrics.</summary>
    public ScreenDecider Screen { get; }

    /// <summary>The rule sets that were in force.</summary>
    public RuleSetWords RuleSets => words;

    /// <summary>The case tables.</summary>
    public TablesFile Tables => tables;

    /// <summary>Feeds the live screens.</summary>
    public LiveFollower? Live { get; private set; }

    /// <summary>Why the node takes no events yet, or null.</summary>
    public string? NotReady => isOpen ? null : "the journal is being read back";

    /// <inheritdoc/>
    public string Name => settings.Name;

    /// <inheritdoc/>
    public string Build => BuildName.Value;

    /// <inheritdoc/>
    public bool IsDemo => settings.IsDemo;

    /// <summary>True once a partition has stopped by itself.</summary>
    public bool HasStopped => screen.HasStopped || desk.HasStopped;

    /// <inheritdoc/>
    public JournalClock Clock => settings.Clock;

    /// <inheritdoc/>
    public Currency Currency => settings.Currency;

    /// <inheritdoc/>
    public int ZoneMinutes => settings.ZoneMinutes;

    /// <inheritdoc/>
    public IVerdictWords Words => words;

    /// <summary>Reads both journals back and starts everything; throws when a journal cannot be used.</summary>
    public void Open()
    {
        screen.Start();
        desk.Start();
        Live = new LiveFollower(LiveFollower.StartBefore(screen.Head), TimeProvider.System);
        screen.Attach(Live);
        screen.Attach(new TablesFollower(tables, PartitionName.Screen));
        desk.Attach(new TablesFollower(tables, PartitionName.Desk));
        screen.Attach(new Bridge(screen, desk, ReservedSources.Screen));
        desk.Attach(new Bridge(desk, screen, ReservedSources.Desk));
        isOpen = true;
    }

    /// <inheritdoc/>
    public IIngress Ingress(PartitionName partition) => Of(partition);

    /// <inheritdoc/>
    public IEnumerable<Batch> Read(PartitionName partition, Position from) => Of(partition).Read(from);

    /// <inheritdoc/>
    public ISubjectDirectory Subjects(PartitionName partition) => Of(partition).Subjects;

    /// <inheritdoc/>
    public PartitionStatus Status(PartitionName partition) => Of(partition).Status();

    /// <inheritdoc/>
    public bool TryAsk(PartitionName partition, SubjectQuestion question) => Of(partition).TryAsk(question);

    /// <inheritdoc/>
    public string NameOf(SourceId source) => ReservedSources.NameOf(source)
        ?? inputs.Sources.Find(source)?.Name
        ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"source {source.Value}");

    /// <summary>Stops the partitions (what was answered is kept), then lets go of the files.</summary>
    public void Dispose()
    {
        isOpen = false;
        screen.Dispose();
        desk.Dispose();
        journal.Dispose();
        ruleMetrics.Dispose();
        stateMetrics.Dispose();
    }

    private Partition Of(PartitionName name) =>
        name == PartitionName.Screen ? screen
        : name == PartitionName.Desk ? desk
        : throw new KeyNotFoundException($"there is no partition '{name}'");
}
