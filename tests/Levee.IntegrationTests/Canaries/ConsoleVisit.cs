using System.Net;
using System.Text.RegularExpressions;

namespace Levee.IntegrationTests.Canaries;

/// <summary>
/// Someone at the console: signs in with their key, reads pages and sends forms, and keeps every answer with its
/// headers and its address.
/// </summary>
internal sealed partial class ConsoleVisit : IDisposable
{
    private readonly HttpClient http;
    private readonly List<string> seen;

    private ConsoleVisit(Uri address, List<string> seen)
    {
        this.seen = seen;
        SocketsHttpHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        http = new HttpClient(handler) { BaseAddress = address };
    }

    /// <summary>Signs in; what is seen from then on is added to <paramref name="seen"/>.</summary>
    public static async Task<ConsoleVisit> SignInAsync(Uri address, string key, List<string> seen)
    {
        ConsoleVisit visit = new(address, seen);
        HttpResponseMessage answer = await visit.SendFormAsync("/signin", "/signin", ("key", key));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/console", answer.Headers.Location!.OriginalString);
        return visit;
    }

    /// <summary>Reads a page.</summary>
    public async Task<string> ReadAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        string text = await KeptAsync(await http.SendAsync(request, TestContext.Current.CancellationToken));
        Assert.StartsWith($"{(int)expected}\n", text, StringComparison.Ordinal);
        return text;
    }

    /// <summary>Sends a form of a page.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(string page, string action, (string Name, string Value) field)
    {
        string token = TokenOf().Match(await ReadAsync(page)).Groups[1].Value;
        using FormUrlEncodedContent form = new([new("token", token), new(field.Name, field.Value)]);
        HttpResponseMessage answer = await http.PostAsync(action, form, TestContext.Current.CancellationToken);
        await KeptAsync(answer);
        return answer;
    }

    public void Dispose() => http.Dispose();

    private async Task<string> KeptAsync(HttpResponseMessage answer)
    {
        string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        string text = $"{(int)answer.StatusCode}\n{answer.Headers}{answer.Content.Headers}\n{body}";
        seen.Add(text);
        return text;
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenOf();
}
