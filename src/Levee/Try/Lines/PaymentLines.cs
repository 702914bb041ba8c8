using Levee.Contracts;
using Levee.Contracts.Events;
using Levee.Try.Columns;
using Levee.Try.Reading;

namespace Levee.Try.Lines;

/// <summary>
/// A line of payments: asked, which is decided, and a second later done or refused, as the line says. A minus, or a
/// direction, turns payer and payee round.
/// </summary>
internal sealed class PaymentLines(CellReader cells, int file, Currency currency) : ILineEvents
{
    private const long DoneAfterMs = 1_000;
    private readonly ColumnUse? payer = cells.Use("payer"), payee = cells.Use("payee"), at = cells.Use("at");
    private readonly ColumnUse? amount = cells.Use("amount"), direction = cells.Use("direction");
    private readonly ColumnUse? currencyUse = cells.Use("currency"), state = cells.Use("state");
    private readonly ColumnUse? act = cells.Use("act"), channel = cells.Use("channel"), id = cells.Use("id");
    private readonly ColumnUse? reference = cells.Use("reference"), nameMatch = cells.Use("name_match");
    private readonly ColumnUse? payerBalance = cells.Use("payer_balance"), payeeBalance = cells.Use("payee_balance");
    private readonly ColumnUse? payerNumber = cells.Use("payer_number"), device = cells.Use("device");
    private readonly ColumnUse? institution = cells.Use("payee_institution");

    public Fault? Write(TryRecord record, EventJson json)
    {
        cells.Begin(record);
        string? from = cells.Name(payer, isRequired: true), to = cells.Name(payee, isRequired: true);
        decimal? money = cells.Amount(amount, isRequired: true);
        long? when = cells.At(at, isRequired: true);
        Currency code = cells.CurrencyOf(currencyUse) ?? currency;
        bool isBack = cells.IsBack(direction) || (direction is null && amount is { IsSigned: true } && money > 0);
        if (isBack) (from, to) = (to, from);
        string? said = cells.Word(state, PaymentEvent.Schema, isRequired: false);
        if (cells.Fault is not null) return cells.Fault;
        long? minor = Minor(Math.Abs(money!.Value), code);
        if (minor is null or 0)
            return new Fault(cells.NameOf("amount"), "zero or too large; an amount above zero was expected",
                "为零或过大；金额应大于零");
        string own = cells.Text(reference) ?? cells.Text(id)
            ?? FormattableString.Invariant($"file-{file}-line-{record.Line}");
        Part(json, "asked", when!.Value);
        if (said != "asked") Part(json, said ?? "done", when.Value + DoneAfterMs);
        return cells.Fault;

        void Part(EventJson json, string state, long ms)
        {
            json.Begin("payment", ms);
            json.Text("payer", from);
            json.Text("payee", to);
            json.Text("state", state);
            json.Number("amount", minor);
            json.Text("currency", code.ToString());
            json.Text("reference", own);
            json.Text("act", cells.Word(act, PaymentEvent.Schema, isRequired: false));
            json.Text("channel", cells.Word(channel, PaymentEvent.Schema, isRequired: false));
            json.Text("name_match", cells.Word(nameMatch, PaymentEvent.Schema, isRequired: false));
            json.Text("payer_number", isBack ? null : cells.Number(payerNumber, isRequired: false));
            json.Text("device", isBack ? null : cells.Text(device));
            json.Text("payee_institution", isBack ? null : cells.Text(institution));
            json.Number("payer_balance", Minor(cells.Amount(isBack ? payeeBalance : payerBalance, false), code));
            json.Number("payee_balance", Minor(cells.Amount(isBack ? payerBalance : payeeBalance, false), code));
            json.End();
        }
    }

    private static long? Minor(decimal? major, Currency code)
    {
        decimal factor = code.MinorDigits switch { 0 => 1, 3 => 1_000, _ => 100 };
        return major is { } value && Math.Abs(value * factor) < 1e15m ? (long)decimal.Round(value * factor) : null;
    }
}
