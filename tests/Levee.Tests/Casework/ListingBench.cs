using Levee.Casework.Access;
using Levee.Casework.Listings;
using Levee.Contracts;
using Levee.Contracts.Effects;
using Levee.Contracts.Entries;
using Levee.Contracts.Signals;
using Levee.Contracts.Verdicts;

namespace Levee.Tests.Casework;

/// <summary>What feeds, persons and the public say about lists, told to a <see cref="DeskBench"/>.</summary>
internal static class ListingBench
{
    public const long Day = 24 * DeskBench.Hour;

    public static readonly SourceId Feed = new(12);

    extension(DeskBench bench)
    {
        /// <summary>Everything told to screen so far.</summary>
        public IReadOnlyList<SignalDecided> Decided =>
        [
            .. bench.Batches.SelectMany(batch => batch.Outputs).SelectMany(output => output.Effects)
                .OfType<SignalDecided>(),
        ];

        /// <summary>A feed speaks.</summary>
        public Outcome Say(int confidence, int subject = 5, string list = "bad-host",
            SignalScope scope = SignalScope.One, bool isTrusted = true, long forMs = 30 * Day,
            string feed = "f/apwg") =>
            DeskBench.OutcomeOf(bench.Tell(new SignalChanged
            {
                Source = Feed, Numbers = [subject], List = list, Provenance = feed, Confidence = confidence,
                Verified = false, Until = bench.Now.Plus(forMs), Scope = scope, Trusted = isTrusted,
            }));

        /// <summary>A person proposes an entry.</summary>
        public Outcome Propose(string who, int subject = 5, string list = "bad-host", string scope = "one") =>
            bench.Act(default, who, ListingCommands.Propose, subject, ("list", list), ("scope", scope),
                ("confidence", "950"), ("days", "30"), ("ground", "victim-report"));

        /// <summary>A person commands something about a listing.</summary>
        public Outcome Act(
            Position target, string who, string name, params (string Name, string Value)[] arguments) =>
            bench.Act(target, who, name, subject: 0, arguments);

        private Outcome Act(
            Position target, string who, string name, int subject, params (string Name, string Value)[] arguments)
        {
            Person? person = DeskBench.People.FirstOrDefault(item => item.Id == who);
            return DeskBench.OutcomeOf(bench.Tell(new Command
            {
                Workflow = ListingTable.Name, Name = name, Target = target, Who = who,
                Role = person is null ? "" : Roles.NameOf(person.Roles[0]), Purpose = "analysis",
                Numbers = subject == 0 ? [] : [subject],
                Arguments = arguments.ToDictionary(pair => pair.Name, pair => pair.Value),
            }));
        }
    }
}
