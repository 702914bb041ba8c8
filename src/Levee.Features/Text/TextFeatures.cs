using System.Text;
using Levee.Features.Names;
using Levee.Features.Pseudonyms;
using Levee.Features.Scoring;

namespace Levee.Features.Text;

/// <summary>
/// What is kept of a text message after its wording is forgotten: template, hosts, counts, length, and what a scorer
/// sees. Reusable; used by one thread at a time.
/// </summary>
public sealed class TextFeatures
{
    /// <summary>Hosts kept; more links are only counted.</summary>
    public const int HostsMax = 4;

    private readonly FoldedText folded = new();
    private readonly Wording wording = new();
    private readonly TemplateBuilder template = new();
    private readonly TextTraits traits = new();
    private readonly List<LinkRange> links = [];
    private readonly byte[] digest = new byte[NameBlock.DigestSize];
    private readonly byte[] hosts = new byte[HostsMax * HostName.LengthMax];
    private readonly int[] hostLengths = new int[HostsMax];

    /// <summary>What a scorer sees.</summary>
    public FeatureVector Vector { get; } = new();

    /// <summary>Characters (Unicode scalar values) of the wording.</summary>
    public int Length => folded.Length;

    /// <summary>Links in the wording.</summary>
    public int Links => links.Count;

    /// <summary>Telephone and account numbers in the wording, outside links.</summary>
    public int Numbers => template.Numbers;

    /// <summary>Different hosts kept.</summary>
    public int HostCount { get; private set; }

    /// <summary>True when there is a template (the wording is more than spaces).</summary>
    public bool HasTemplate => !template.IsEmpty;

    /// <summary>
    /// Unkeyed digest of the template, <see cref="NameBlock.DigestSize"/> bytes; never leaves ingress as it is.
    /// </summary>
    public ReadOnlySpan<byte> Template => digest;

    /// <summary>A host in normal form, UTF-8.</summary>
    public ReadOnlySpan<byte> Host(int index) => hosts.AsSpan(index * HostName.LengthMax, hostLengths[index]);

    /// <summary>True when a name in normal form is among the hosts.</summary>
    public bool HasHost(ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < HostCount; i++)
            if (Host(i).SequenceEqual(name))
                return true;
        return false;
    }

    /// <summary>
    /// The different telephone and account numbers in the wording outside links, digits only, in order; those with
    /// masked digits are left out.
    /// </summary>
    public IReadOnlyList<string> NumberTexts(int most)
    {
        List<string> numbers = [];
        ReadOnlySpan<char> text = wording.Characters;
        for (int i = 0; i < text.Length && numbers.Count < most;)
        {
            if (!DigitRun.IsDigit(text[i]))
            {
                i++;
                continue;
            }
            DigitRun run = DigitRun.Read(text, i);
            string digits = string.Concat(text[i..run.End].ToString().Where(char.IsAsciiDigit));
            bool isWhole = run.IsNumber && !text[i..run.End].Contains('*');
            if (isWhole && !numbers.Contains(digits)) numbers.Add(digits);
            i = run.End;
        }
        return numbers;
    }

    /// <summary>The features of one text; allocates, for single use.</summary>
    public static TextFeatures Of(string text)
    {
        TextFeatures features = new();
        features.Read(Encoding.UTF8.GetBytes(text));
        return features;
    }

    /// <summary>Reads a UTF-8 text in place of the one before.</summary>
    public void Read(ReadOnlySpan<byte> utf8)
    {
        links.Clear();
        HostCount = 0;
        folded.Read(utf8);
        LinkFinder.Find(folded.Characters, links);
        wording.Read(folded.Characters, links);
        Take();
    }

    /// <summary>Reads a text as it stands: what it is worth to fold is measured against this.</summary>
    public void ReadUnfolded(ReadOnlySpan<byte> utf8)
    {
        links.Clear();
        HostCount = 0;
        folded.ReadUnfolded(utf8);
        LinkFinder.Find(folded.Characters, links);
        wording.ReadUnfolded(folded.Characters, links);
        Take();
    }

    private void Take()
    {
        template.Read(wording.Characters);
        template.Digest(digest);
        traits.Read(wording, folded, links.Count, template.Numbers, Vector);
        foreach (LinkRange link in links) AddHost(folded.Characters[link.HostStart..link.HostEnd]);
        Span<char> room = stackalloc char[HostName.LengthMax];
        for (int i = 0; i < HostCount; i++)
            TextTraits.ReadLink(room[..Encoding.ASCII.GetChars(Host(i), room)], Vector);
    }

    /// <summary>Overwrites the wording and what was taken from it.</summary>
    public void Forget()
    {
        folded.Forget();
        wording.Forget();
        template.Forget();
        traits.Forget();
        Vector.Clear();
        links.Clear();
        Array.Clear(hosts);
        HostCount = 0;
    }

    private void AddHost(ReadOnlySpan<char> text)
    {
        if (HostCount == HostsMax || text.Length > HostName.LengthMax) return;
        Span<byte> utf8 = stackalloc byte[HostName.LengthMax * 3];
        int length = Encoding.UTF8.GetBytes(text, utf8);
        Span<byte> room = hosts.AsSpan(HostCount * HostName.LengthMax, HostName.LengthMax);
        if (HostName.Normalise(utf8[..length], room, out int written) != NameFault.None) return;
        if (HasHost(room[..written])) return;
        hostLengths[HostCount++] = written;
    }
}
