using FsCheck;
using FsCheck.Fluent;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Audit.Tests.Replay;

public class ReplayLawTests
{
    [Fact]
    public void A_contact_through_a_file_is_decided_as_the_same_contact_stated_directly()
    {
        var clashes = 0;
        var blanks = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(AnyFile.Arbitrary, file =>
        {
            using var folder = new Folder().With(file.Mapping(), file.Csv());
            var reading = folder.Run();
            Assert.Empty(reading.Faults);
            var contacts = file.Stated().ToList();
            clashes += contacts.Count(c => !c.Facts.Clashes.IsEmpty);
            blanks += contacts.Count(c => !c.BlanksReadAsNo.IsEmpty);
            Assert.Equal(contacts.Select(Said), folder.Decisions().Select(Said));
        }));

        // Neither clashes nor closed columns may be missing from what was tried.
        Assert.True(clashes > 20 && blanks > 20, $"{clashes} contacts with a clash, {blanks} with a blank read as no");
    }

    [Fact]
    public void Counts_add_up()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(AnyFile.Arbitrary, file =>
        {
            // The last contact comes twice: the second time it is set aside.
            var lines = file.Csv();
            using var folder = new Folder().With(file.Mapping(), lines + lines[(lines.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            var summary = folder.Run().Value;
            Assert.Equal((2L * file.Contacts.Length, (long)file.Contacts.Length), (summary.RowsRead, summary.SetAside));
            Assert.Equal(summary.RowsRead, summary.Decided + summary.SetAside);
            Assert.Equal(summary.SetAside, folder.Quarantine().Select(q => q["row"]).Distinct().Count());
            Assert.Equal(summary.Decided, folder.Decisions().Count);
            foreach (var counts in new[] { summary.Required, summary.ToConsider, summary.NotRuledOutOnWhatWasAsked })
                Assert.Equal(summary.Decided, counts.Sum(c => c.Count));
            Assert.All(summary.Statuses.GroupBy(s => s.Threshold), g => Assert.Equal(summary.Decided, g.Sum(s => s.Count)));
        }));

    [Fact]
    public void A_closed_column_never_makes_or_mends_a_clash_and_never_changes_what_is_known_without_it()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(AnyFile.Arbitrary, file =>
        {
            var open = (file with { Layout = 0 }).Stated();
            foreach (var (closed, without) in file.Stated().Zip(open))
            {
                Assert.Equal(without.Facts.Clashes.Select(c => string.Join(' ', c.Facts)), closed.Facts.Clashes.Select(c => string.Join(' ', c.Facts)));
                foreach (var indicator in TestRulebook.Vocabulary.Indicators)
                {
                    var known = without.Facts.Values.Indicator(indicator.Id);
                    var now = closed.Facts.Values.Indicator(indicator.Id);
                    Assert.Equal(known == Truth.NotKnown && closed.BlanksReadAsNo.Contains(indicator.Id) ? Truth.No : known, now);
                }
            }
        }));

    private static string Said(Contact contact)
    {
        var decision = new ThresholdEvaluator(TestRulebook.Rulebook).Decide(contact);
        return string.Join(
            '|', contact.Id, decision.Required?.Slug(), decision.ToConsider?.Slug(),
            string.Join(' ', decision.Thresholds.Select(t => t.Status.Slug())),
            string.Join(';', decision.Routes.Where(r => r.Status == RouteStatus.Open).Select(r => r.Route.Id)),
            string.Join(';', decision.Rules.Where(r => r.Counts == Truth.Yes).Select(r => r.Rule.Id)),
            string.Join(';', decision.Clashes.SelectMany(c => c.Facts).Distinct()), contact.BlanksReadAsNo.Length);
    }

    private static string Said(Dictionary<string, string> row) => string.Join(
        '|', row["contact"], row["required"], row["toConsider"],
        $"{row["earlyHelp"]} {row["section17"]} {row["section47"]} {row["emergencyAccommodation"]}",
        row["openRoutes"], row["rulesMet"], row["clashFacts"], row["blanksReadAsNo"]);
}
