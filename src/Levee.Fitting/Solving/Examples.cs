using System.Text;
using Levee.Features.Scoring;
using Levee.Features.Text;

namespace Levee.Fitting.Solving;

/// <summary>Takes from texts and hosts what scorers see, by the code that does it at ingress.</summary>
internal sealed class Examples
{
    private readonly TextFeatures text = new();
    private readonly FeatureVector vector = new();

    /// <summary>Of a text.</summary>
    public Example OfText(string wording)
    {
        text.Read(Encoding.UTF8.GetBytes(wording));
        return Example.Of(text.Vector);
    }

    /// <summary>Of a text with nothing folded.</summary>
    public Example OfUnfolded(string wording)
    {
        text.ReadUnfolded(Encoding.UTF8.GetBytes(wording));
        return Example.Of(text.Vector);
    }

    /// <summary>Of a host in normal form.</summary>
    public Example OfHost(string host)
    {
        HostTraits.Read(Encoding.ASCII.GetBytes(host), vector);
        return Example.Of(vector);
    }
}
