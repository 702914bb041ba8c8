using Microsoft.AspNetCore.Http;

namespace Levee.Web.Http;

/// <summary>What a handler answers: a page with its view, a way to another page, or nothing to see.</summary>
internal sealed record PageResult
{
    public required int Status { get; init; }

    public Type? Component { get; init; }

    public object? View { get; init; }

    public string? Location { get; init; }

    /// <summary>Nothing here, or not yours: the two look alike.</summary>
    public static PageResult Missing { get; } = new() { Status = StatusCodes.Status404NotFound };

    public static PageResult Of<TPage>(object view, int status = StatusCodes.Status200OK) =>
        new() { Status = status, Component = typeof(TPage), View = view };

    /// <summary>Goes to a path of this site with GET.</summary>
    public static PageResult Go(string path) => new() { Status = StatusCodes.Status303SeeOther, Location = path };
}
