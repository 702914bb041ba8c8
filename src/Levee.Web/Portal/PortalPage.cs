using Microsoft.AspNetCore.Components;

namespace Levee.Web.Portal;

/// <summary>A public page: a pure function of its frame and its view.</summary>
/// <typeparam name="TView">What it shows.</typeparam>
public abstract class PortalPage<TView> : ComponentBase
{
    /// <summary>What every public page needs.</summary>
    [Parameter, EditorRequired]
    public PortalFrame Frame { get; set; } = null!;

    /// <summary>What this one shows.</summary>
    [Parameter, EditorRequired]
    public TView View { get; set; } = default!;

    /// <summary>A text of the frame's language.</summary>
    protected string T(string key) => Frame.Text[key];

    /// <summary>A text with its variables filled in.</summary>
    protected string T(string key, params ReadOnlySpan<(string Name, object Value)> values) =>
        Frame.Text.Say(key, values);
}
