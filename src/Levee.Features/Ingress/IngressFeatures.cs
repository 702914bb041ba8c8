using System.Collections.Concurrent;
using System.Text;
using Levee.Contracts.Events;
using Levee.Contracts.Wire;
using Levee.Features.Hosts;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;
using Levee.Features.Scoring;
using Levee.Features.Text;
using Levee.Features.Urls;

namespace Levee.Features.Ingress;

/// <summary>
/// The one step between reading a request and handing it over: pseudonyms for identifiers, digests for codes, features
/// for texts and addresses; then every plain value is overwritten. Safe from any thread, a batch a call.
/// </summary>
/// <param name="pseudonymiser">Who makes pseudonyms.</param>
/// <param name="rules">The normal forms of identifiers.</param>
/// <param name="scorers">Score texts and hosts; without one its score stays unknown.</param>
public sealed class IngressFeatures(IPseudonymiser pseudonymiser, NameRules rules, Scorers? scorers = null)
{
    private readonly Scorers scorers = scorers ?? Scorers.None;
    private readonly ConcurrentBag<IngressScratch> idle = [];

    /// <summary>
    /// Fills the subjects, codes, external ids and ingress fields of the batch's events. An event whose identifier
    /// cannot be one of its kind is refused: its line becomes an error, the others stay.
    /// </summary>
    public void Apply(WireBatch batch)
    {
        if (!idle.TryTake(out IngressScratch? scratch)) scratch = new IngressScratch();
        int rows = batch.Events.Count;
        scratch.Begin(rows);
        try
        {
            CollectNames(batch, scratch);
            ReadTexts(batch, scratch);
            FillSubjects(batch, scratch);
            FillCodes(batch, scratch);
            if (scratch.HasRefusals) batch.Refuse(scratch.Refusals(rows));
        }
        finally
        {
            batch.ForgetPlain();
            scratch.End(rows);
        }
        idle.Add(scratch);
    }

    private void CollectNames(WireBatch batch, IngressScratch scratch)
    {
        ReadOnlySpan<byte> plain = batch.Plain;
        foreach (ref readonly PlainIdentifier identifier in batch.Identifiers)
        {
            ReadOnlySpan<byte> name = plain.Slice(identifier.Start, identifier.Length);
            NameFault fault = scratch.Add(rules, identifier.Kind, name, identifier.Row, identifier.Slot);
            if (IsCaller(batch, identifier) && ReadCaller(batch.Events[identifier.Row], fault, name, scratch))
                continue;
            if (fault != NameFault.None)
                scratch.Refuse(identifier.Row, Error(RoleName(batch, identifier), fault));
            else if (identifier.Kind == SubjectKind.Host) ReadHost(batch.Events[identifier.Row], scratch);
        }
    }

    private static bool IsCaller(WireBatch batch, in PlainIdentifier identifier) =>
        identifier.Kind == SubjectKind.Number && identifier.Slot == CallEvent.Caller.Slot
        && batch.Events[identifier.Row].Kind is EventKind.Call or EventKind.CallEnded;

    /// <summary>
    /// Marks the form of a calling number. One that cannot be called from stays in its event, without a subject: a
    /// spoofed call is not to slip by as a broken line. False when the line has to be refused or has a subject.
    /// </summary>
    private static bool ReadCaller(EventRow row, NameFault fault, ReadOnlySpan<byte> name, IngressScratch scratch)
    {
        bool isRead = fault == NameFault.None;
        if (isRead && row.Kind != EventKind.Call) return false;
        if (NumberPlan.SortOf(fault, name, isRead ? scratch.LastNormal : []) is not { } sort) return false;
        if (row.Kind == EventKind.Call) row.Set(CallEvent.CallerForm, (long)sort - 1);
        return !isRead;
    }

    private void ReadTexts(WireBatch batch, IngressScratch scratch)
    {
        foreach (ref readonly PlainText text in batch.Texts)
        {
            ReadOnlySpan<byte> plain = batch.Plain.Slice(text.Start, text.Length);
            EventRow row = batch.Events[text.Row];
            if (row.Kind == EventKind.Text) ReadText(plain, row, scratch);
            else ReadAddress(plain, row, scratch);
        }
    }

    private void ReadText(ReadOnlySpan<byte> plain, EventRow row, IngressScratch scratch)
    {
        TextFeatures features = scratch.Text;
        features.Read(plain);
        row.Set(TextEvent.Links, features.Links);
        row.Set(TextEvent.Numbers, features.Numbers);
        row.Set(TextEvent.Length, features.Length);
        if (scorers.Texts is { } scorer && features.HasTemplate)
            Fill(row, scorer.Score(features.Vector), TextEvent.TextScore, TextEvent.TextReasons);
        if (features.HasTemplate)
            scratch.AddNormal(SubjectKind.Template, features.Template, row.Index, TextEvent.Template.Slot);
        ReadLinks(features, row, scratch);
    }

    /// <summary>The hosts linked to, then the registered names above them while there is room.</summary>
    private static void ReadLinks(TextFeatures features, EventRow row, IngressScratch scratch)
    {
        int count = 0;
        for (; count < features.HostCount; count++)
            scratch.AddNormal(SubjectKind.Host, features.Host(count), row.Index, TextEvent.Hosts.Slot + count);
        for (int i = 0; i < features.HostCount && count < TextEvent.Hosts.Capacity; i++)
        {
            ReadOnlySpan<byte> registered = RegisteredName.Of(features.Host(i));
            if (features.HasHost(registered) || IsAbove(features, registered, before: i)) continue;
            scratch.AddNormal(SubjectKind.Host, registered, row.Index, TextEvent.Hosts.Slot + count++);
        }
    }

    /// <summary>True when one of the first hosts lies under the same registered name.</summary>
    private static bool IsAbove(TextFeatures features, ReadOnlySpan<byte> registered, int before)
    {
        for (int i = 0; i < before; i++)
            if (RegisteredName.Of(features.Host(i)).SequenceEqual(registered))
                return true;
        return false;
    }

    /// <summary>The address's own host comes after the one sent beside it and takes its place.</summary>
    private void ReadAddress(ReadOnlySpan<byte> plain, EventRow row, IngressScratch scratch)
    {
        NameFault fault = scratch.Add(rules, SubjectKind.Host, plain, row.Index, VisitEvent.Host.Slot);
        if (fault != NameFault.None) scratch.Refuse(row.Index, Error("url", fault));
        else ReadHost(row, scratch);
        row.Set(VisitEvent.PathDepth, UrlFeatures.Of(plain).PathDepth);
    }

    /// <summary>Takes the registered name and the score from the host added last, when it was visited.</summary>
    private void ReadHost(EventRow row, IngressScratch scratch)
    {
        if (row.Kind != EventKind.Visit) return;
        ScoreHost(row, scratch);
        Span<byte> host = stackalloc byte[HostName.LengthMax];
        host = host[..scratch.LastNormal.Length];
        scratch.LastNormal.CopyTo(host);
        scratch.AddNormal(SubjectKind.Host, RegisteredName.Of(host), row.Index, VisitEvent.Domain.Slot);
    }

    /// <summary>Scores the host added last; a shortener's says nothing of where its link leads.</summary>
    private void ScoreHost(EventRow row, IngressScratch scratch)
    {
        if (scorers.Hosts is not { } scorer) return;
        Span<char> letters = stackalloc char[HostName.LengthMax];
        ReadOnlySpan<byte> host = scratch.LastNormal;
        if (Shorteners.Has(letters[..Encoding.ASCII.GetChars(host, letters)])) return;
        HostTraits.Read(host, scratch.Vector);
        Fill(row, scorer.Score(scratch.Vector), VisitEvent.HostScore, VisitEvent.HostReasons);
    }

    private static void Fill(EventRow row, Scored scored, EventField score, EventField reasons)
    {
        row.Set(score, scored.Thousandths);
        row.Set(reasons, scored.Reasons);
    }

    private void FillSubjects(WireBatch batch, IngressScratch scratch)
    {
        Span<SubjectId> ids = scratch.Ids;
        ReadOnlySpan<Name> names = scratch.Names;
        ReadOnlySpan<(int Row, int Slot)> targets = scratch.Targets;
        pseudonymiser.Pseudonymise(scratch.Normal, names, ids);
        for (int i = 0; i < names.Length; i++)
            batch.Events[targets[i].Row].Subjects[targets[i].Slot] = new Subject(names[i].Kind, ids[i]);
    }

    private void FillCodes(WireBatch batch, IngressScratch scratch)
    {
        ReadOnlySpan<PlainCode> codes = batch.Codes;
        if (codes.IsEmpty) return;
        Span<ByteRange> ranges = scratch.RangesFor(codes.Length);
        Span<ulong> digests = scratch.DigestsFor(codes.Length);
        for (int i = 0; i < codes.Length; i++) ranges[i] = new ByteRange(codes[i].Start, codes[i].Length);
        pseudonymiser.Digest(batch.Plain, ranges, digests);
        for (int i = 0; i < codes.Length; i++) Fill(batch.Events[codes[i].Row], codes[i].Slot, digests[i]);
    }

    private static void Fill(EventRow row, byte slot, ulong digest)
    {
        if (slot == PlainCode.ExternalId)
        {
            row.ExternalId = digest;
            return;
        }
        row.Fields[slot] = unchecked((long)digest);
        row.Present |= 1u << slot;
    }

    private static string RoleName(WireBatch batch, PlainIdentifier identifier)
    {
        EventSchema schema = batch.Events[identifier.Row].Schema;
        return schema.Roles.First(role =>
            identifier.Slot >= role.Slot && identifier.Slot < role.Slot + role.Capacity).Name;
    }

    private static WireError Error(string field, NameFault fault) =>
        new(WireErrorKind.BadIdentifier, 0, field, NameFaults.Reason(fault), NameFaults.Expected(fault));
}
