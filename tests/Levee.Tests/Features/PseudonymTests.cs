using System.Text;
using CsCheck;
using Levee.Contracts;
using Levee.Features.Pseudonyms;

namespace Levee.Tests.Features;

public sealed class PseudonymTests : IDisposable
{
    private static readonly byte[] Master = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private static readonly Gen<string> Normal = Gen.OneOf(
        Gen.Char["+0123456789"].Array[1, 40].Select(letters => new string(letters)),
        Gen.Char["abcxyz0189-._:@/ "].Array[1, 40].Select(letters => new string(letters)),
        Gen.Char["ab银行é{}~\"\\"].Array[1, 120].Select(letters => new string(letters)));

    private readonly MemoryVault vault = new();
    private readonly LocalPseudonymiser pseudonymiser;

    public PseudonymTests() => pseudonymiser = new LocalPseudonymiser(new PseudonymKeys(Master), vault);

    public void Dispose() => pseudonymiser.Dispose();

    [Fact]
    public void Pseudonym_resolves_to_the_name() =>
        Gen.Select(Kind, Normal).Array[1, 30].Sample(names =>
        {
            Subject[] subjects = All(names);
            for (int i = 0; i < names.Length; i++) Assert.Equal(names[i].Item2, pseudonymiser.Resolve(subjects[i]));
        });

    [Fact]
    public void Equal_names_of_a_kind_have_equal_ids_and_no_others_do() =>
        Gen.Select(Kind, Normal).Array[1, 30].Sample(names =>
        {
            Subject[] subjects = All(names), again = [.. names.Reverse().Select(one => Single(one)).Reverse()];
            Assert.Equal(subjects, again);
            Assert.Equal(names.Distinct().Count(), subjects.Select(subject => subject.Id).Distinct().Count());
        });

    [Fact]
    public void Same_name_in_two_kinds_has_two_ids_and_resolves_under_its_own_only()
    {
        Subject number = Single((SubjectKind.Number, "95588")), sender = Single((SubjectKind.SenderId, "95588"));
        Assert.NotEqual(number.Id, sender.Id);
        Assert.Null(pseudonymiser.Resolve(number with { Kind = SubjectKind.SenderId }));
    }

    [Fact]
    public void Another_key_gives_other_ids_and_resolves_nothing()
    {
        using LocalPseudonymiser other = new(new PseudonymKeys(new byte[32]), vault);
        foreach (string name in new[] { "+8613800138000", "some.host.example", new string('x', 60) })
        {
            Subject subject = Single((SubjectKind.Host, name));
            Assert.NotEqual(subject, other.SubjectOf(SubjectKind.Host, name));
            Assert.Null(other.Resolve(subject));
        }
    }

    [Fact]
    public void Long_name_is_sealed_in_the_vault_once()
    {
        string name = "a-very-long-host-name." + new string('b', 40) + ".example";
        Subject subject = Single((SubjectKind.Host, name));
        for (int i = 0; i < 5; i++) Assert.Equal(subject, Single((SubjectKind.Host, name)));

        Assert.Equal(1, vault.Calls);
        byte[] kept = vault.Find(subject.Id)!;
        Assert.Equal(-1, kept.AsSpan().IndexOf("long-host"u8));
        kept[^1] ^= 1;
        Assert.Null(pseudonymiser.Resolve(subject));
    }

    [Fact]
    public void Short_names_need_no_vault()
    {
        Single((SubjectKind.Account, "6222020200112233445566778899"));
        Single((SubjectKind.Host, "login.bank-icbc.com1"));
        Single((SubjectKind.Person, "张三丰李四"));
        Assert.Equal(0, vault.Calls);
    }

    [Fact]
    public void Id_of_zero_is_replaced_by_the_second_block()
    {
        using PseudonymWorker worker = new(new PseudonymKeys(Master), new LongNameMemo());
        byte[] block = new byte[NameBlock.Size];
        Assert.True(NameBlock.TryPack(SubjectKind.Number, "110"u8, block));
        SubjectId[] ids = [default];

        worker.ReplaceZeros(block, ids);

        Assert.False(ids[0].IsDefault);
        Assert.NotEqual(Single((SubjectKind.Number, "110")).Id, ids[0]);
        Assert.Equal("110", pseudonymiser.Resolve(new Subject(SubjectKind.Number, ids[0])));
    }

    [Fact]
    public void Unknown_subjects_resolve_to_nothing() => Gen.ULong.Array[2].Sample(halves =>
        Assert.Null(pseudonymiser.Resolve(
            new Subject(SubjectKind.None, new SubjectId(new UInt128(halves[0], halves[1]))))));

    /// <summary>NIST SP 800-38B, appendix D.3 (AES-256).</summary>
    [Theory]
    [InlineData("", 0x028962f61b7bf89eUL)]
    [InlineData("6bc1bee22e409f96e93d7e117393172a", 0x28a7023f452e8f82UL)]
    [InlineData("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411",
        0xaaf3d8f1de5640c2UL)]
    [InlineData("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
        + "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710",
        0xe1992190549f6ed5UL)]
    public void Code_digest_is_cmac(string message, ulong mac)
    {
        using CodeDigester digester = new(Convert.FromHexString(
            "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4"));
        byte[] bytes = Convert.FromHexString(message);
        ulong[] digests = new ulong[3];
        ByteRange whole = new(0, bytes.Length);
        digester.Digest(bytes, [whole, new ByteRange(0, 0), whole], digests);
        Assert.Equal([mac, 0x028962f61b7bf89eUL, mac], digests);
    }

    [Fact]
    public void Digest_of_a_code_does_not_depend_on_its_company() =>
        Gen.Byte.Array[1, 70].Array[1, 20].Sample(codes =>
        {
            byte[] bytes = [.. codes.SelectMany(code => code)];
            List<ByteRange> ranges = [];
            foreach (byte[] code in codes) ranges.Add(new ByteRange(ranges.Sum(range => range.Length), code.Length));
            ulong[] together = new ulong[codes.Length], alone = new ulong[1];
            pseudonymiser.Digest(bytes, ranges.ToArray(), together);
            for (int i = 0; i < codes.Length; i++)
            {
                pseudonymiser.Digest(codes[i], [new ByteRange(0, codes[i].Length)], alone);
                Assert.Equal(alone[0], together[i]);
            }
        });

    [Fact]
    public void Short_master_key_is_refused() =>
        Assert.Throws<ArgumentException>(() => new PseudonymKeys(new byte[31]));

    private static Gen<SubjectKind> Kind { get; } = Gen.OneOf(
        Enum.GetValues<SubjectKind>().Where(kind => kind is not (SubjectKind.None or SubjectKind.Template)).ToArray());

    private Subject Single((SubjectKind Kind, string Name) one) => pseudonymiser.SubjectOf(one.Kind, one.Name);

    private Subject[] All((SubjectKind, string)[] names)
    {
        List<byte> bytes = [];
        List<Name> ranges = [];
        foreach ((SubjectKind kind, string name) in names)
        {
            byte[] one = Encoding.UTF8.GetBytes(name);
            ranges.Add(new Name(kind, bytes.Count, one.Length));
            bytes.AddRange(one);
        }
        SubjectId[] ids = new SubjectId[names.Length];
        pseudonymiser.Pseudonymise(bytes.ToArray(), ranges.ToArray(), ids);
        return [.. names.Select((one, i) => new Subject(one.Item1, ids[i]))];
    }
}
