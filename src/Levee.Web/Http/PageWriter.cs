using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Levee.Web.Http;

/// <summary>Renders a component to text: a page arrives whole, or not at all.</summary>
/// <param name="loggers">For the renderer's own log.</param>
internal sealed class PageWriter(ILoggerFactory loggers)
{
    private readonly ServiceProvider none = new ServiceCollection().BuildServiceProvider();

    public async Task<string> RenderAsync(Type component, object frame, object view)
    {
        await using HtmlRenderer renderer = new(none, loggers);
        Dictionary<string, object?> parameters = new() { ["Frame"] = frame, ["View"] = view };
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters));
            using StringWriter writer = new(new StringBuilder(32_768));
            root.WriteHtmlTo(writer);
            return writer.ToString();
        });
    }
}
