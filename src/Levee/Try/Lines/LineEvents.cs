using Levee.Contracts;
using Levee.Try.Columns;
using Levee.Try.Reading;

namespace Levee.Try.Lines;

/// <summary>Chooses how the lines of a file become events.</summary>
internal static class LineEvents
{
    /// <summary>For a file of a mapping's kind.</summary>
    public static ILineEvents Of(FileForm form, Mapping mapping, CellReader cells, int file, Currency currency) =>
        mapping.Kind.Name switch
        {
            "call" => new CallLines(cells),
            "text" => new MessageLines(cells),
            "visit" => new VisitLines(cells),
            "payment" => new PaymentLines(cells, file, currency),
            "card" => new CardLines(cells),
            "account" => new AccountLines(cells),
            _ => new OwnLines(form),
        };
}
