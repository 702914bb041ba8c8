using Microsoft.Extensions.Logging;

namespace Levee.Channels.Http;

/// <content>What the edge logs: never anything that a request brought.</content>
public static partial class LeveeHttp
{
    [LoggerMessage(4101, LogLevel.Error, "{Path} failed with {Exception}")]
    private static partial void LogFailed(ILogger log, string path, string exception, Exception cause);
}
