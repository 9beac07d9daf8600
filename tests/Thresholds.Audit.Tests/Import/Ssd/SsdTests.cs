using Thresholds.Audit.Import;

namespace Thresholds.Audit.Tests.Import;

/// <summary>The standard dataset as three vendors fill it.</summary>
public class SsdTests
{
    private const string Contacts = "cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code,cont_contact_source_desc,cont_contact_outcome_json\n";

    [Fact]
    public void Outcomes_are_a_set_and_a_blank_flag_is_neither_yes_nor_no()
        => Assert.Equal(
            ["P1 Contact 2024-06-03  1 6  +Referral, Section47 -NoFurtherAction  "],
            Read(Contacts, "1,P1,2024-06-03 14:00:00,1023,Police,\"{\"\"NEW_REFERRAL_FLAG\"\":\"\"Y\"\",\"\"CP_ENQUIRY_FLAG\"\":\"\"Y\"\",\"\"NFA_FLAG\"\":\"\"N\"\",\"\"ADVICE_FLAG\"\":\"\"\"\"}\"").Said);

    // What stands in comments is a story about a child, even where it looks like a flag.
    [Fact]
    public void Comments_that_spoil_the_json_never_become_flags()
        => Assert.Equal(
            ["P1 Contact 2024-06-03  1   +NoFurtherAction -None  "],
            Read(Contacts, "1,P1,2024-06-03,,,\"{\"\"NFA_FLAG\"\":\"\"Y\"\",\"\"COMMENTS\"\":\"\"said \"\"no\"\" \"\"NEW_REFERRAL_FLAG\"\":\"\"Y\"\"\"\"}\"").Said);

    [Fact]
    public void A_sentence_in_the_outcome_is_never_shown()
    {
        var read = Read(Contacts, "1,P1,2024-06-03,,,\"Mum said, he hit me. Call back\"");
        Assert.All(read.Tally.Unmatched.Keys, u => Assert.Equal("(longer text, not shown)", u.Shown));
        Assert.Equal(1, read.Tally.Unmatched.Values.Sum(u => u.Count));
    }

    [Fact]
    public void Two_contacts_of_one_day_and_source_are_two_where_each_has_its_own_id()
        => Assert.Equal(2, Read(Contacts, "1,P1,2024-06-03,1A,,", "2,P1,2024-06-03,1A,,").Events.Count);

    [Fact]
    public void A_reason_of_closure_is_read_by_the_list_of_its_own_day()
        => Assert.Equal(
            ["P1 Referral 2021-06-03  7 1A N1 +None -None  North", "P1 Closure 2024-02-01 2021-06-03 7  RC9 +None -None  North"],
            Read("cine_referral_id,cine_person_id,cine_referral_date,cine_cin_primary_need_code,cine_referral_source,cin_referral_nfa,cine_close_reason,cine_close_date,cine_referral_team,cine_referral_worker_id\n", "7,P1,2021-06-03,N1,1A,,RC9,2024-02-01,North,W1").Said);

    [Fact]
    public void Every_table_is_told_by_its_columns()
    {
        using var folder = new Folder();
        foreach (var table in SsdTables.All)
        {
            File.WriteAllText(folder.At("any.csv"), string.Join(',', table.Columns.Select(c => c.Name)) + "\n");
            Assert.Equal(table.Id, Assert.Single(RecordedFile.TryOpen(folder.At("any.csv")).Value.Known).Table.Id);
        }
    }

    private static Drained Read(string header, params string[] rows)
    {
        using var folder = new Folder();
        File.WriteAllText(folder.At("any.csv"), header + string.Join('\n', rows) + "\n");
        return Drained.From(folder.At("any.csv"));
    }
}
