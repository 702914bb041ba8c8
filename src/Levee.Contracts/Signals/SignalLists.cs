namespace Levee.Contracts.Signals;

/// <summary>The lists there are. Append only: their names stand in journals and rules.</summary>
public static class SignalLists
{
    /// <summary>Every list, in the order that screens show.</summary>
    public static readonly IReadOnlyList<SignalList> All =
    [
        new("bad-number", SubjectKind.Number, IsGood: false, new Words("bad numbers", "涉诈号码")),
        new("bad-host", SubjectKind.Host, IsGood: false, new Words("bad sites", "涉诈网址")),
        new("bad-account", SubjectKind.Account, IsGood: false, new Words("bad accounts", "涉诈账户")),
        new("bad-sender", SubjectKind.SenderId, IsGood: false, new Words("bad sender names", "涉诈短信签名")),
        new("bad-device", SubjectKind.Device, IsGood: false, new Words("bad devices", "涉诈设备")),
        new("bad-package", SubjectKind.Package, IsGood: false, new Words("bad apps", "涉诈应用")),
        new("good-number", SubjectKind.Number, IsGood: true, new Words("official numbers", "官方号码")),
        new("good-host", SubjectKind.Host, IsGood: true, new Words("official sites", "官方网址")),
        new("good-account", SubjectKind.Account, IsGood: true, new Words("official accounts", "官方账户")),
        new("good-sender", SubjectKind.SenderId, IsGood: true, new Words("official sender names", "官方短信签名")),
    ];

    /// <summary>The list with a name, or null.</summary>
    public static SignalList? Find(string name) => All.FirstOrDefault(list => list.Name == name);

    /// <summary>The lists of one kind of subject.</summary>
    public static IEnumerable<SignalList> Of(SubjectKind kind) => All.Where(list => list.Kind == kind);
}
