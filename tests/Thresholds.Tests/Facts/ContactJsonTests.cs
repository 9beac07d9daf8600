using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Thresholds.Facts;
using Thresholds.Tests.Support;
using Thresholds.Text;
using Thresholds.Timescales;
using Interval = Thresholds.Facts.Interval;

namespace Thresholds.Tests.Facts;

public class ContactJsonTests
{
    private const string Start = "\"id\":\"c-1\",\"receivedOn\":\"2026-03-02\"";
    private static readonly SchemaCheck Schema = SchemaCheck.Embedded("contact.schema.json");
    private static readonly ContactWriterOptions All = new() { WithNotes = true, WithDateOfBirth = true, WithAttributes = true };

    public static TheoryData<string> Bad => BadFiles.Names("Facts");

    [Fact]
    public void Everything_that_can_be_said_is_read()
    {
        var json = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Facts", "good", "everything.json"));
        var file = ContactReader.Read(json, "everything.json", SampleRulebook.Vocabulary);
        var contact = Assert.Single(file.Contacts).Reading.Value;
        Assert.Equal(ContactShape.Single, file.Shape);
        Assert.Empty(Schema.Faults(json));
        Assert.Equal(("c-1", "2026-03-02T09:30", "f-1", new DateOnly(2026, 3, 3)), (contact.Id, contact.Received.ToString(), contact.Family, contact.DecidedOn));
        Assert.Equal(["3B"], SampleRulebook.Vocabulary.FindChoice("source")!.CodesIn(contact.StatedValues.Choice("source")));
        Assert.Equal(Interval.Exactly(4), contact.StatedValues.Measure("age"));
        Assert.Equal(["dateOfBirth", "ageYears", "ageMonths", "unborn", "expectedOn"], contact.AgeSources);
        Assert.Equal(new Interval(3, 5), contact.StatedValues.Measure("contacts-in-12-months"));
        Assert.Equal((Truth.Yes, Truth.No), (contact.StatedValues.Indicator("mark"), contact.StatedValues.Indicator("dirty")));
        Assert.True(contact.Stated("mark")!.IsDisputed);
        var said = contact.Stated("mark")!.Accounts.Single(a => a.Basis == Basis.Seen);
        Assert.Equal(("health visitor", new DateOnly(2026, 3, 1), "m", true, "Left arm."), (said.From, said.ObservedOn, said.About, said.DoNotTell, said.Note));
        Assert.Equal("yes 2026-03-02T15:00 2026-03-03", contact.Stated("strategy-discussion")!.Accounts[0].Value.Text);
        Assert.Equal(Truth.No, contact.StatedValues.Event("child-seen"));
        var person = Assert.Single(contact.People);
        Assert.Equal(("mother", Truth.Yes, Agreement.NotAsked, Truth.No, Truth.NotKnown), (person.Relation, person.ParentalResponsibility, person.AgreedToHelp, person.Told, person.SafeToTell));
        var judgement = Assert.Single(contact.Judgements);
        Assert.Equal((Threshold.Section47, JudgementAnswer.NotMet, new DateOnly(2026, 3, 2), "team manager"), (judgement.Threshold, judgement.Answer, judgement.On, judgement.Role));
        Assert.Equal(["a-rule-of-another-edition"], judgement.Settles);
        Assert.Equal("x", contact.Attributes["group"]);
    }

    [Theory]
    [InlineData("\"indicators\":{\"mark\":\"not-known\"}")]
    [InlineData("\"indicators\":{\"mark\":null}")]
    [InlineData("\"indicators\":{\"mark\":{\"value\":null}}")]
    [InlineData("\"indicators\":null")]
    [InlineData("\"indicators\":{}")]
    [InlineData("\"measures\":{\"contacts-in-12-months\":null},\"choices\":{\"source\":null},\"events\":{\"child-seen\":null}")]
    [InlineData("\"measures\":{\"contacts-in-12-months\":\"not-known\"},\"source\":\"not-known\",\"events\":{\"child-seen\":\"not-known\"}")]
    [InlineData("\"source\":null,\"child\":null,\"people\":null,\"judgements\":null,\"attributes\":null,\"family\":null,\"decidedOn\":null,\"format\":null")]
    [InlineData("\"child\":{\"dateOfBirth\":null,\"ageYears\":null,\"ageMonths\":null,\"unborn\":\"not-known\",\"expectedOn\":null}")]
    public void Not_known_null_and_missing_say_the_same(string said)
    {
        var nothing = One("{" + Start + "}");
        var contact = One("{" + Start + "," + said + "}");
        foreach (var id in SampleRulebook.Vocabulary.Indicators.Select(i => i.Id)) Assert.Equal(nothing.Facts.Values.Indicator(id), contact.Facts.Values.Indicator(id));
        foreach (var id in SampleRulebook.Vocabulary.Measures.Select(i => i.Id)) Assert.Equal(nothing.Facts.Values.Measure(id), contact.Facts.Values.Measure(id));
        foreach (var id in SampleRulebook.Vocabulary.Choices.Select(i => i.Id)) Assert.Equal(nothing.Facts.Values.Choice(id), contact.Facts.Values.Choice(id));
        foreach (var id in SampleRulebook.Vocabulary.Events.Select(i => i.Id)) Assert.Equal(nothing.Facts.Values.Event(id), contact.Facts.Values.Event(id));
    }

    [Theory]
    [InlineData("\"indicators\":{\"mark\":true}", "\"indicators\":{\"mark\":\"yes\"}")]
    [InlineData("\"indicators\":{\"mark\":{\"value\":false}}", "\"indicators\":{\"mark\":\"no\"}")]
    [InlineData("\"indicators\":{\"mark\":[\"yes\"]}", "\"indicators\":{\"mark\":\"yes\"}")]
    [InlineData("\"source\":\"3B\"", "\"choices\":{\"source\":[\"3B\"]}")]
    [InlineData("\"choices\":{\"source\":[\"3F\",\"1A\"]}", "\"source\":[\"1A\",\"3F\"]")]
    [InlineData("\"choices\":{\"source\":{\"value\":[\"police\"]}}", "\"source\":\"police\"")]
    [InlineData("\"measures\":{\"contacts-in-12-months\":[2,2]}", "\"measures\":{\"contacts-in-12-months\":2}")]
    [InlineData("\"events\":{\"child-seen\":[\"2026-03-02\",\"2026-03-02\"]}", "\"events\":{\"child-seen\":\"2026-03-02\"}")]
    [InlineData("\"events\":{\"child-seen\":{\"value\":\"happened\"}}", "\"events\":{\"child-seen\":\"happened\"}")]
    [InlineData("\"child\":{\"unborn\":true}", "\"child\":{\"unborn\":\"yes\"}")]
    public void Two_ways_of_saying_one_thing_are_one(string a, string b)
        => Assert.Equal(Written(One("{" + Start + "," + a + "}"), All), Written(One("{" + Start + "," + b + "}"), All));

    [Fact]
    public void A_list_of_codes_is_one_account_and_a_list_of_groups_is_several()
    {
        Assert.Single(One("{" + Start + ",\"source\":[\"1A\",\"3B\"]}").Stated("source")!.Accounts);
        var two = One("{" + Start + ",\"source\":[{\"value\":\"1A\"},{\"value\":[\"3B\",\"3F\"],\"from\":\"school\"}]}").Stated("source")!;
        Assert.Equal(2, two.Accounts.Length);
        Assert.True(two.IsDisputed);
        Assert.Equal(2, One("{" + Start + ",\"measures\":{\"contacts-in-12-months\":[[1,4],{\"value\":3}]}}").Stated("contacts-in-12-months")!.Accounts.Length);
    }

    [Fact]
    public void A_list_of_contacts_keeps_the_good_ones()
    {
        var file = Read("[{" + Start + "},\n {\"id\":\"c-2\",\"id\":\"c-3\",\"receivedOn\":\"2026-03-02\"},\n 7,\n {\"receivedOn\":\"2026-03-02\"}, {\"id\":\"c-5\",\"receivedOn\":\"2026-03-02\"}]");
        Assert.Equal(ContactShape.Array, file.Shape);
        Assert.Equal((5, 2), (file.Contacts.Length, file.UsableCount));
        Assert.Equal([0, 1, 2, 3, 4], file.Contacts.Select(c => c.Index));
        Assert.Equal(["c-1", "c-2", null, null, "c-5"], file.Contacts.Select(c => c.Id));
        Assert.Equal(
            [
                "f:2:14 [1].id  `id` stands twice here. Write it once; two accounts of one fact are a list.",
                "f:3:2 [2]  A contact stands in braces `{...}`, not as a number.",
                "f:4:2 [3].id  `id` is missing. Write the contact's id in your system, so that its decision can be found again.",
            ],
            file.Contacts.SelectMany(c => c.Reading.Faults).Select(f => f.ToString()));
    }

    [Fact]
    public void An_empty_list_holds_no_contact_and_no_fault()
        => Assert.Equal((ContactShape.Array, 0, true), Read("[]") is var file ? (file.Shape, file.Contacts.Length, file.IsReadable) : default);

    [Fact]
    public void JSON_lines_with_one_bad_line_keep_the_others()
    {
        var file = Read("\uFEFF{" + Start + "}\r\n\r\n{\"id\":\"c-2\",\"receivedOn\":\"2026-03-02\",}\r\n  {\"id\":\"c-3\",\"receivedOn\":\"2026-03-02\",\"indicators\":{\"marc\":\"yes\"}}\n{\"id\":\"c-4\",\"receivedOn\":\"2026-03-02\"}\n");
        Assert.Equal(ContactShape.Lines, file.Shape);
        Assert.Equal((4, 2), (file.Contacts.Length, file.UsableCount));
        Assert.Equal(["c-1", null, "c-3", "c-4"], file.Contacts.Select(c => c.Id));
        Assert.Equal([1, 3, 4, 5], file.Contacts.Select(c => c.Where.Line));
        Assert.Equal(
            [
                "f:3:39  A comma stands before the end of the list or group. Take the comma out.",
                "f:4:55 indicators.marc  `marc` is not in the vocabulary. Did you mean `mark`?",
            ],
            file.Contacts.SelectMany(c => c.Reading.Faults).Select(f => f.ToString()));
    }

    [Theory]
    [InlineData("{" + Start + "}\nnot json\n{" + Start + "}", 3, 2)]
    [InlineData("{\"id\":\n{\"id\":1\n{" + Start + "}", 3, 1)]
    public void Lines_are_known_even_where_most_are_broken(string json, int all, int usable)
        => Assert.Equal((ContactShape.Lines, all, usable), Read(json) is var file ? (file.Shape, file.Contacts.Length, file.UsableCount) : default);

    [Theory]
    [InlineData("", "f:1:1  There is nothing here. Write the JSON, beginning with `{`.")]
    [InlineData("{\"id\":\"c-1\",\n\"people\":[\n{\"id\":\"m\"}\n}", "f:4:1  `}` does not close what is open. Close the `[` of line 2, column 10 with `]`.")]
    [InlineData("[{" + Start + "}", "f:1:40  The JSON breaks off before its end. Close the `[` of line 1, column 1 with `]`.")]
    public void A_file_that_is_not_JSON_is_one_fault_and_no_contact(string json, string fault)
    {
        var file = Read(json);
        Assert.False(file.IsReadable);
        Assert.Empty(file.Contacts);
        Assert.Equal([fault], file.Faults.Select(f => f.ToString()));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Every_fault_is_said_at_its_place(string name)
        => BadFiles.Check("Facts", name, ReadBad(name).Contacts.SelectMany(c => c.Reading.Faults));

    [Theory]
    [MemberData(nameof(Bad))]
    public void No_fault_repeats_free_text(string name)
        => Assert.All(ReadBad(name).Contacts.SelectMany(c => c.Reading.Faults), f => Assert.DoesNotContain("SECRET", f.ToString(), StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("wrong-types.json")]
    [InlineData("wrong-words.json")]
    public void The_schema_refuses_what_the_reader_refuses_by_form(string name) => Assert.NotEmpty(Schema.Faults(BadFiles.Read("Facts", name)));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    public void The_machine_s_country_changes_nothing(string culture)
    {
        var json = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Facts", "good", "everything.json"));
        string Again() => Written(ContactReader.Read(json, "f", SampleRulebook.Vocabulary).Contacts[0].Reading.Value, All);
        Assert.Equal(Again(), Abroad.Run(culture, Again));
        foreach (var name in new[] { "wrong-types.json", "wrong-words.json" })
            Assert.Equal(ReadBad(name).Contacts[0].Reading.Faults, Abroad.Run(culture, () => ReadBad(name)).Contacts[0].Reading.Faults);
    }

    [Fact]
    public void What_was_written_with_everything_reads_back_and_writes_the_same() => Prop.ForAll(AnyContact.Any.ToArbitrary(), contact =>
    {
        var first = Written(contact, All);
        var read = Read(first).Contacts[0].Reading;
        return read.IsUsable && Written(read.Value, All) == first && !Schema.Faults(first).Any();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_dates_the_facts_are_the_same_and_no_date_of_birth_is_there() => Prop.ForAll(AnyContact.Any.ToArbitrary(), contact =>
    {
        var text = Written(contact, null);
        var read = Read(text).Contacts[0].Reading;
        Assert.Equal([], read.Faults);
        Assert.Equal(text, Written(read.Value, null));
        Assert.Empty(Schema.Faults(text));
        foreach (var word in new[] { "dateOfBirth", "expectedOn", "\"note\"", "attributes" }) Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        Assert.Equal(contact.StatedValues.Measure("age"), read.Value.StatedValues.Measure("age"));
        Assert.Equal(contact.StatedFacts.Select(f => f.FactId), read.Value.StatedFacts.Select(f => f.FactId));
        Assert.Equal(contact.Facts.Clashes.Select(c => string.Join(',', c.Facts)), read.Value.Facts.Clashes.Select(c => string.Join(',', c.Facts)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_stating_does_not_show()
    {
        var a = Contact.Start(SampleRulebook.Vocabulary, "c", new(2026, 3, 2)).Yes("mark").No("dirty").Choice("source", "3F", "1A").Build();
        var b = Contact.Start(SampleRulebook.Vocabulary, "c", new(2026, 3, 2)).Choice("source", "1A", "3F").No("dirty").Yes("mark").Build();
        Assert.Equal(Written(a, All), Written(b, All));
    }

    [Fact]
    public void An_age_that_contradicts_itself_still_does_without_the_date_of_birth()
    {
        var contact = One("{" + Start + ",\"child\":{\"dateOfBirth\":\"2025-11-01\",\"unborn\":\"yes\"}}");
        Assert.Contains("\"child\":{\"ageMonths\":4,\"unborn\":\"yes\"}", Written(contact, null), StringComparison.Ordinal);
        Assert.NotEmpty(One(Written(contact, null)).Facts.Clashes);
    }

    [Fact]
    public void Two_dates_that_contradict_each_other_still_do_as_months()
    {
        var contact = One("{" + Start + ",\"child\":{\"dateOfBirth\":\"2020-01-01\",\"expectedOn\":\"2026-06-01\",\"ageMonths\":74}}");
        Assert.Contains("\"child\":{\"ageMonths\":[[74,74],[74,74],[-4,2]]}", Written(contact, null), StringComparison.Ordinal);
        Assert.NotEmpty(One(Written(contact, null)).Facts.Clashes);
    }

    [Fact]
    public void The_time_of_receipt_and_the_first_form_are_kept()
        => Assert.Equal(
            """{"format":1,"id":"c-1","receivedOn":"2026-03-02T15:00:30","source":"police","child":{"ageMonths":[12,23]},"indicators":{"mark":{"value":"yes","from":"gp"}}}""",
            Written(One("""{"receivedOn":"2026-03-02T15:00:30","id":"c-1","indicators":{"mark":{"from":"gp","value":true,"note":"n"}},"child":{"ageYears":1},"source":"police"}"""), null));

    private static ContactFile Read(string json) => ContactReader.Read(Encoding.UTF8.GetBytes(json), "f", SampleRulebook.Vocabulary);

    private static ContactFile ReadBad(string name) => ContactReader.Read(BadFiles.Read("Facts", name), name, SampleRulebook.Vocabulary);

    private static Contact One(string json) => Assert.Single(Read(json).Contacts).Reading.Value;

    private static string Written(Contact contact, ContactWriterOptions? options)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) ContactWriter.Write(json, contact, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
