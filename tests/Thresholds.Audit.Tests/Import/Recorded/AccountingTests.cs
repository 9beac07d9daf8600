using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Tests.Import;

/// <summary>Any list at all: every row becomes a record, says what was said before, or is set aside; and the counts are those of an obvious reader.</summary>
public class AccountingTests
{
    // Each with what it must come to: a text, or null for what has no meaning.
    private static readonly (string Text, string? Means)[] Children = [("C1", "C1"), (" C2 ", "C2"), ("0042", "0042"), ("7.0", "7"), ("", null), ("-1", null), ("1.2E+15", null)];
    private static readonly (string Text, string? Means)[] Days = [("2024-06-03", "2024-06-03"), ("03/06/2024", "2024-06-03"), ("04/06/2024 10:30", "2024-06-04"), ("31/02/2024", null), ("", null), ("soon", null), ("01/01/1970", null)];
    private static readonly (string Text, string? Means)[] Sources = [("6", "6"), ("q) 6: Police", "6"), ("'6", "6"), ("1A", "1A"), ("", ""), ("School", null), ("#N/A", null)];

    private static readonly Gen<Row> AnyRow =
        from child in Gen.Elements(Children) from day in Gen.Elements(Days) from source in Gen.Elements(Sources) from shape in Gen.Choose(0, 19) select new Row(child, day, source, shape);

    [Fact]
    public void Every_row_is_accounted_for()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Arb.From(AnyRow.ListOf().Select(r => new List(r))), list =>
        {
            using var folder = new Folder();
            File.WriteAllText(folder.At("contacts.csv"), list.ToString());

            var read = Drained.From(folder.At("contacts.csv"));

            var rows = list.Rows.Where(r => r.Kind != RowKind.Blank).ToArray();
            var good = rows.Where(r => r is { Kind: RowKind.Whole, Child.Means: not null, Day.Means: not null }).ToArray();
            var said = good.Select(r => (r.Child.Means, r.Day.Means, r.Source.Means ?? string.Empty)).ToArray();
            Assert.Equal((rows.Length, said.Distinct().Count(), said.Length - said.Distinct().Count(), rows.Length - good.Length), read.Sums);
            Assert.Equal(said.Distinct(), read.Events.Select(e => ((string?)e.ChildId, (string?)e.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), e.Source ?? string.Empty)));
            Assert.Equal(rows.Count(r => r.Kind == RowKind.Whole && r.Source.Means is null), read.Tally.Unmatched.Values.Sum(u => u.Count));
            Assert.True(read.Tally.Refused.Values.Sum(r => r.Count) >= rows.Length - good.Length);
        }));

    [Fact]
    public void A_blank_answer_is_undecided_and_the_worker_is_never_kept()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.At("r.csv"), "Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of referral,Referral Source,Referral NFA?,Number of Referrals in Last 12 Months,Allocated Team,Allocated Worker\nC1,,,,,03/06/2024,6,,0,North,Jo Bloggs\nC2,,,,,03/06/2024,6,FA,0,North,Jo Bloggs\nC3,,,,,03/06/2024,6,a) Yes,0,North,Jo Bloggs\n");
        Assert.Equal(
            ["C1 Referral 2024-06-03   6  +None -None  North", "C2 Referral 2024-06-03   6  +None -NoFurtherAction  North", "C3 Referral 2024-06-03   6  +NoFurtherAction -None  North"],
            Drained.From(folder.At("r.csv")).Said);
    }

    [Fact]
    public void One_day_is_told_in_one_order()
        => Assert.Equal(
            [RecordedKind.Contact, RecordedKind.EarlyHelpAssessment, RecordedKind.Referral, RecordedKind.Assessment, RecordedKind.Section47Enquiry, RecordedKind.InitialConference],
            Enum.GetValues<RecordedKind>().Order().Take(6));

    private enum RowKind
    {
        Whole,
        Blank,
        Short,
    }

    private sealed record Row((string Text, string? Means) Child, (string Text, string? Means) Day, (string Text, string? Means) Source, int Shape)
    {
        public RowKind Kind => Shape == 0 || Shape > 1 && Child.Text.Length + Day.Text.Length + Source.Text.Length == 0 ? RowKind.Blank : Shape == 1 ? RowKind.Short : RowKind.Whole;

        public override string ToString() => Kind switch { RowKind.Blank => ",,,,,,", RowKind.Short => Child.Text + "x,y", _ => $"{Child.Text},,,,,{Day.Text},{Source.Text}" };
    }

    private sealed record List(IReadOnlyList<Row> Rows)
    {
        public override string ToString() => "Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of Contact,Contact Source\n" + string.Concat(Rows.Select(r => r + "\n"));
    }
}
