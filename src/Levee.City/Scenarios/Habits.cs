namespace Levee.City.Scenarios;

/// <summary>What an ordinary person does in a day, as means; spread over the hours as people live.</summary>
/// <param name="Calls">Calls made.</param>
/// <param name="Texts">Texts sent to acquaintances.</param>
/// <param name="Notices">Texts received from shops, banks and authorities.</param>
/// <param name="Purchases">Payments to shops.</param>
/// <param name="Transfers">Transfers to persons.</param>
/// <param name="Visits">Sites opened.</param>
/// <param name="Contacts">Acquaintances a person has.</param>
/// <param name="StrangerShare">Share of calls and transfers that go to someone new, 0 to 1.</param>
public sealed record Habits(
    double Calls, double Texts, double Notices, double Purchases, double Transfers, double Visits, int Contacts,
    double StrangerShare);
