using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Explanation.Records;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Facts;
using Thresholds.Tests.Support;
using Thresholds.Text;

namespace Thresholds.Tests.Explanation;

/// <summary>Stories of stored records: the same, altered, by another edition, another setting, another version of the library.</summary>
public sealed class RecordTests
{
    private static readonly SchemaCheck Schema = SchemaCheck.Embedded("verification.schema.json");

    public static TheoryData<string> Bad => BadFiles.Names("Explanation");

    [Theory]
    [MemberData(nameof(Bad))]
    public void Every_fault_is_said_at_its_place(string name) => BadFiles.Check("Explanation", name, Faults(name));

    [Theory]
    [MemberData(nameof(Bad))]
    public void No_fault_repeats_free_text(string name) => Assert.All(Faults(name), f => Assert.DoesNotContain("SECRET", f.ToString(), StringComparison.Ordinal));

    [Fact]
    public void Whatever_can_be_said_of_a_contact_stands_in_its_record() => Prop.ForAll(AnyContact.Any.ToArbitrary(), contact =>
    {
        var evaluator = new ThresholdEvaluator(SampleRulebook.Whole);
        foreach (var withNotes in (bool[])[false, true])
        {
            var verified = Verify(DecisionRecord.Write(evaluator.Decide(contact), true, withNotes), SampleRulebook.Whole);
            Assert.True(verified.Verdict == RecordVerdict.Identical, RecordVerificationReport.Write(verified));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Notes_stand_in_a_record_only_when_asked_for()
    {
        var decision = new ThresholdEvaluator(SampleRulebook.Whole).Decide(Contact.Start(SampleRulebook.Vocabulary, "c-1", new(2026, 3, 2))
            .State("mark", new() { Value = new IndicatorValue(Truth.Yes), Note = "left arm" }).Build());
        Assert.DoesNotContain("left arm", Encoding.UTF8.GetString(DecisionRecord.Write(decision)), StringComparison.Ordinal);
        Assert.Contains("left arm", Encoding.UTF8.GetString(DecisionRecord.Write(decision, withNotes: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_records_and_lines_of_them_are_each_verified_by_themselves()
    {
        var (one, two) = (Text(Record(indented: false)), Text(Record(indented: false)).Replace("\"must-consider\"", "\"not-met\"", StringComparison.Ordinal));
        foreach (var file in (string[])[$"[\n{one},\n{two}\n]\n", $"{one}\r\n{two}\n", $"\uFEFF[{one},{two}]"])
        {
            var read = RecordReader.Read(Encoding.UTF8.GetBytes(file), "r");
            Assert.Equal([RecordVerdict.Identical, RecordVerdict.Differs], read.Records.Select(new RecordVerifier(SampleRulebook.Whole).Verify).Select(v => v.Verdict));
        }
    }

    [Fact]
    public void Another_layout_is_the_same_decision()
    {
        var verified = Verify(Encoding.UTF8.GetBytes(Text(Record()).Replace("\n", "\r\n", StringComparison.Ordinal)), SampleRulebook.Whole);
        Assert.Equal((RecordVerdict.SameDecision, "layout"), (verified.Verdict, Assert.Single(verified.Parts)));
        Assert.Empty(verified.Causes);
    }

    [Fact]
    public void Another_version_of_the_library_with_the_same_decision_is_said()
    {
        var verified = Verify(Altered("\"library\": \"" + DecisionRecord.LibraryVersion + "\"", "\"library\": \"0.0.9\""), SampleRulebook.Whole);
        Assert.Equal((RecordVerdict.SameDecision, true, "library"), (verified.Verdict, verified.IsOtherLibrary, Assert.Single(verified.Parts)));
        Assert.Contains("Version `0.0.9` of the library wrote it", RecordVerificationReport.Write(verified, ReportFormat.Markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_version_of_the_library_with_another_decision_is_the_library_s_doing()
    {
        var record = Text(Record()).Replace("\"library\": \"" + DecisionRecord.LibraryVersion + "\"", "\"library\": \"0.0.9\"", StringComparison.Ordinal);
        var verified = Verify(Encoding.UTF8.GetBytes(record.Replace("\"toConsider\": \"section-47\"", "\"toConsider\": \"section-17\"", StringComparison.Ordinal)), SampleRulebook.Whole);
        Assert.Equal((RecordVerdict.Differs, RecordCause.Library), (verified.Verdict, Assert.Single(verified.Causes)));
    }

    [Fact]
    public void Words_that_a_newer_library_puts_otherwise_are_the_same_decision_and_under_one_version_they_are_not()
    {
        var record = Text(Record()).Replace("Because of young-mark", "Because of a young mark", StringComparison.Ordinal);
        Assert.Equal(RecordVerdict.Differs, Verify(Encoding.UTF8.GetBytes(record), SampleRulebook.Whole).Verdict);
        var other = record.Replace("\"library\": \"" + DecisionRecord.LibraryVersion + "\"", "\"library\": \"0.0.9\"", StringComparison.Ordinal);
        var verified = Verify(Encoding.UTF8.GetBytes(other), SampleRulebook.Whole);
        Assert.Equal((RecordVerdict.SameDecision, true), (verified.Verdict, Assert.Single(verified.Differences).IsWording));
    }

    [Fact]
    public void The_guidance_named_twice_is_named_the_same()
    {
        var record = Text(Record());
        var at = record.LastIndexOf("\"edition\": \"2026\"", StringComparison.Ordinal);
        var verified = Verify(Encoding.UTF8.GetBytes(record[..at] + "\"edition\": \"2031\"" + record[(at + "\"edition\": \"2026\"".Length)..]), SampleRulebook.Whole);
        Assert.Equal((RecordVerdict.Differs, RecordCause.Facts), (verified.Verdict, Assert.Single(verified.Causes)));
        Assert.Contains("The guidance is named in more than one place of the record, and not the same", RecordVerificationReport.Write(verified, ReportFormat.Markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_edition_that_no_longer_knows_a_stated_fact_is_not_decided_by_leaving_it_out()
    {
        var chapter = Small.Chapter with { Indicators = [Small.Concern("burn")], Rules = [Small.Rule("r", Threshold.Section47, RuleStrength.MustConsider, "burn")] };
        var verified = Verify(Record(), chapter.Build());
        Assert.Equal((RecordVerdict.NotUsable, RecordCause.Rulebook), (verified.Verdict, Assert.Single(verified.Causes)));
        Assert.Contains(verified.Faults, f => f.ToString().Contains("`mark` is not in the vocabulary", StringComparison.Ordinal));
        Assert.Contains("Verify the record with the edition that decided", RecordVerificationReport.Write(verified, ReportFormat.Markdown), StringComparison.Ordinal);
        Assert.Empty(Schema.Faults(RecordVerificationJson.Write(verified)));
    }

    [Fact]
    public void Settings_of_the_record_are_applied_again_and_what_others_would_change_is_said()
    {
        var contact = Contact.Start(SampleRulebook.Vocabulary, "c-1", new(2026, 3, 2)).Yes("mark").Yes("dirty").Measure("contacts-in-12-months", 6).Build();
        var published = SampleRulebook.Whole.With("build-up", 2);
        var record = DecisionRecord.Write(new ThresholdEvaluator(published).Decide(ContactOf(published, contact)));
        var verified = Verify(record, SampleRulebook.Whole);
        Assert.Equal(RecordVerdict.Identical, verified.Verdict);
        Assert.Equal(new SettingDifference("build-up", 2, 3, true), Assert.Single(verified.Settings));
        var json = RecordVerificationJson.Write(verified);
        Assert.Empty(Schema.Faults(json));
        Assert.Contains("`build-up`: in the record set to 2, at hand set to 3.", RecordVerificationReport.Write(verified, ReportFormat.Markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_that_the_guidance_at_hand_does_not_take_is_said()
    {
        var wider = new ThresholdEvaluator(Small.Chapter.Build());
        var record = DecisionRecord.Write(wider.Decide(Contact.Start(wider.Rulebook.Vocabulary, "c-1", new(2026, 3, 2)).Build()));
        var set = Encoding.UTF8.GetBytes(Text(record).Replace("\"settings\": {}", "\"settings\": { \"build-up\": 9 }", StringComparison.Ordinal));
        var verified = Verify(set, SampleRulebook.Whole);
        Assert.Equal(new SettingDifference("build-up", 9, 3, false), Assert.Single(verified.Settings));
        Assert.Contains("The guidance at hand does not take the record's setting.", RecordVerificationReport.Write(verified, ReportFormat.Markdown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"build-up\": 3", "\"build-up\": 2")]
    [InlineData("\"edition\": \"2026\"", "\"edition\": \"2031\"")]
    [InlineData("\"id\": \"sample\"", "\"id\": \"simple\"")]
    public void Guidance_named_otherwise_than_its_fingerprint_says_is_found_out(string from, string to)
    {
        var verified = Verify(Altered(from, to), SampleRulebook.Whole);
        Assert.Equal((RecordVerdict.Differs, RecordCause.Facts), (verified.Verdict, Assert.Single(verified.Causes)));
    }

    [Fact]
    public void A_blank_that_means_no_stands_in_the_contact_and_is_read_after_closing_again()
    {
        var contact = Contact.Start(SampleRulebook.Vocabulary, "c-1", new(2026, 3, 2)).Yes("mark").BlankMeansNo("seen-alone").BlankMeansNo("hungry").BlankMeansNo("child-seen").BlankMeansNo("mark").Build();
        var text = Text(DecisionRecord.Write(new ThresholdEvaluator(SampleRulebook.Whole).Decide(contact), indented: false));
        Assert.Contains("\"blankMeansNo\":[\"hungry\",\"seen-alone\",\"child-seen\"]", text, StringComparison.Ordinal);
        Assert.Equal(["hungry", "child-seen"], contact.BlanksReadAsNo);
        Assert.Equal(RecordVerdict.Identical, Verify(Encoding.UTF8.GetBytes(text), SampleRulebook.Whole).Verdict);
        var silent = text.Replace(",\"blankMeansNo\":[\"hungry\",\"seen-alone\",\"child-seen\"]", string.Empty, StringComparison.Ordinal);
        Assert.Equal(RecordVerdict.Differs, Verify(Encoding.UTF8.GetBytes(silent), SampleRulebook.Whole).Verdict);
    }

    [Theory]
    [InlineData("[\"contacts-in-12-months\"]", "f:1:62 blankMeansNo[0]  A blank cannot mean no for `contacts-in-12-months`: a number has no \"no\". Leave it out: it is then not known.")]
    [InlineData("[\"marc\"]", "f:1:62 blankMeansNo[0]  `marc` is not in the vocabulary. Did you mean `mark`?")]
    [InlineData("[\"SECRET words\"]", "f:1:62 blankMeansNo[0]  This is not in the vocabulary. A fact is named by its id: lower-case words joined by hyphens.")]
    [InlineData("true", "f:1:61 blankMeansNo  This is a list in brackets `[...]`; it cannot be `true`.")]
    public void A_blank_that_cannot_mean_no_is_refused(string blanks, string fault)
    {
        var json = "{\"id\":\"c-1\",\"receivedOn\":\"2026-03-02\",       \"blankMeansNo\":" + blanks + "}";
        var read = ContactReader.Read(Encoding.UTF8.GetBytes(json), "f", SampleRulebook.Vocabulary).Contacts[0].Reading;
        Assert.Equal([fault], read.Faults.Select(f => f.ToString()));
    }

    private static IEnumerable<Fault> Faults(string name)
    {
        var file = RecordReader.Read(BadFiles.Read("Explanation", name), name);
        return file.Faults.Concat(file.Records.SelectMany(r => r.Reading.Faults));
    }

    private static RecordVerification Verify(byte[] record, Rulebook rulebook)
    {
        var verified = new RecordVerifier(rulebook).Verify(RecordReader.Read(record, "r").Records[0]);
        Assert.Empty(Schema.Faults(RecordVerificationJson.Write(verified)));
        return verified;
    }

    private static byte[] Record(bool indented = true) => DecisionRecord.Write(
        new ThresholdEvaluator(SampleRulebook.Whole).Decide(Contact.Start(SampleRulebook.Vocabulary, "c-1", new(2026, 3, 2)).BornOn(new(2025, 11, 1)).Yes("mark").Build()), indented);

    private static Contact ContactOf(Rulebook rulebook, Contact contact)
    {
        var builder = Contact.Start(rulebook.Vocabulary, contact.Id, contact.Received.Day);
        foreach (var fact in contact.StatedFacts)
            foreach (var account in fact.Accounts) builder.State(fact.FactId, account);
        return builder.Build();
    }

    private static byte[] Altered(string from, string to)
    {
        var record = Text(Record());
        Assert.Contains(from, record, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(record.Replace(from, to, StringComparison.Ordinal));
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
