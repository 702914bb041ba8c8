using System.Net;

namespace Levee.IntegrationTests.Http;

/// <summary>A transport that loses answers or connections as told: by request number, from 1.</summary>
internal sealed class FlakyTransport : DelegatingHandler
{
    public FlakyTransport() : base(new SocketsHttpHandler())
    {
    }

    public HashSet<int> LoseAnswers { get; } = [];

    public Func<int, HttpStatusCode?> Refuse { get; set; } = _ => null;

    public int Requests { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
    {
        int number = ++Requests;
        if (Refuse(number) is { } status) return new HttpResponseMessage(status);
        HttpResponseMessage response = await base.SendAsync(request, token);
        if (!LoseAnswers.Contains(number)) return response;
        response.Dispose();
        throw new HttpRequestException("the answer was lost");
    }
}
