using System.Text;
using System.Text.RegularExpressions;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.England.Tests;

/// <summary>What the guidance for England lets be told to a family, word by word and in stories.</summary>
public sealed class EnglandRationaleTests
{
    private static readonly RationaleWording Words = EnglandRationale.Wording;
    private static readonly Vocabulary Vocabulary = EnglandGuidance.Rulebook.Vocabulary;
    private static readonly ThresholdEvaluator Evaluator = new(EnglandGuidance.Rulebook);

    [Fact]
    public void Every_sentence_fact_and_step_can_be_read_at_the_age_of_its_page() => Assert.Empty(Words.TooHardToRead());

    [Fact]
    public void Nothing_that_may_be_told_names_a_source_another_adult_an_allegation_an_agency_or_a_safe_place()
    {
        const string Forbidden = @"police|court|council|refuge|abus|threat|violen|sexual|exploit|hurt them|allege|said|says|told|tell|people|somebody|staff|teacher|worker|father|mother|partner|relative|adult|prison|drug|drink|danger to";
        var offenders = Words.FactsForAdults.Concat(Words.StepsForAdults).Concat(Words.StepsForChildren).Concat(Words.TopicsForChildren)
            .Where(w => Regex.IsMatch(w.Value, Forbidden, RegexOptions.IgnoreCase) && !Allowed.ContainsKey(w.Key)).Select(w => $"{w.Key}: {w.Value}");
        Assert.Empty(offenders);
    }

    // Read one by one, and let stand, each for its reason.
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["few-people-to-turn-to"] = "nobody named, and told only to whom it is about",
        ["little-play-or-talk"] = "nobody named", ["very-withdrawn-with-strangers"] = "strangers, none of them",
        ["securely-attached"] = "whoever looks after the child, none named",
        ["online-life-talked-about"] = "a topic, to the child", ["sure-of-self-and-friends-known"] = "a topic, to the child", ["trusted-adult-outside-or-at-home"] = "a topic, to the child",
    };

    [Fact]
    public void Only_facts_of_the_child_are_told_to_a_child()
        => Assert.DoesNotContain(Words.TopicsForChildren.Keys, id => Vocabulary.FindIndicator(id)!.About == "parent or carer");

    [Fact]
    public void A_concern_about_a_parent_is_left_to_a_talk_and_never_put_on_a_page()
        => Assert.DoesNotContain(Words.FactsForAdults.Keys, id => Vocabulary.FindIndicator(id) is { About: "parent or carer", Kind: IndicatorKind.Concern });

    // Every story of the guidance, and every person in it: whatever the story holds, the page is made and tells nothing it must not.
    [Fact]
    public void No_page_of_any_story_names_a_person_a_source_a_rule_or_a_threshold()
    {
        var pages = 0;
        foreach (var story in Case.All)
        {
            var decision = story.Decide();
            foreach (var reader in decision.Contact.People.Select(p => Reader.Adult(p.Id)).Append(Reader.Child))
            {
                var page = Rationale.For(decision, reader, Words);
                var text = page.Write(ReportFormat.Text);
                pages++;
                Assert.DoesNotMatch(@"(?i)section \d|threshold|police|court|alleg", text);
                foreach (var from in decision.Contact.StatedFacts.SelectMany(f => f.Accounts).Select(a => a.From).OfType<string>().Where(f => f.Contains(' ', StringComparison.Ordinal) && f is not ("the child" or "social worker")))
                    Assert.DoesNotContain(from, text, StringComparison.OrdinalIgnoreCase);
                foreach (var person in decision.Contact.People) Assert.DoesNotMatch($@"\b{Regex.Escape(person.Id)}\b", text);
            }
        }

        Assert.True(pages > Case.All.Length);
    }

    [Fact]
    public void A_baby_with_a_mark_and_a_mother_who_may_be_told()
    {
        var decision = Decide("""
            {"id":"c-1","receivedOn":"2026-03-02","source":"3B","child":{"dateOfBirth":"2025-11-01"},
             "people":[{"id":"mother-1","relation":"mother","safeToTell":"yes"},{"id":"father-1","relation":"father"},{"id":"child-1","relation":"the child","safeToTell":"yes"}],
             "indicators":{"mark-when-not-mobile":{"value":"yes","basis":"seen","from":"health visitor"},
              "explanation-does-not-fit":{"value":"yes","basis":"professional-opinion","from":"GP"},
              "warm-and-encouraging":{"value":"yes","basis":"seen","from":"health visitor","about":"mother-1"}}}
            """);
        var page = Rationale.For(decision, Reader.Adult("mother-1"), Words);
        Assert.Equal(["mark-when-not-mobile", "warm-and-encouraging"], page.FactsTold);
        Assert.Equal(["same-day-health-review-and-discussion"], page.StepsTold);
        Assert.Equal(
            """
            # What we can tell you

            This page is for you. It says what we can tell you now. It is not all that we know, and it is not a decision. It was made with a computer, but people decide.

            ## What we are worried about

            We have been asked to think about how the child is. A worry does not mean that someone has done wrong.

            This is what has been seen:

            - A mark on a child who cannot yet move about by themselves.

            This does not mean that anyone has hurt the child.

            ## What is working well

            We can see that this goes well:

            - The parent is warm and praises the child.

            ## What we do not know yet

            We do not know it all yet, and we may have got things wrong. Please tell us if we have. We want to hear how you see it.

            ## What needs to happen

            The social worker looks at what we know and thinks about what would help. Then they decide what comes next, and they write down why.

            We think that this should happen. Some of it may be done by now:

            - A doctor or nurse who knows about such marks should look at the child.

            You can ask at any time what happens next. You can ask for help to read, speak or follow what is said. If you think that we are wrong, tell us, and ask us how to complain.

            """.ReplaceLineEndings("\n"),
            page.Write(ReportFormat.Markdown));
        Assert.Equal(NotToldBecause.NotRecorded, Rationale.For(decision, Reader.Adult("father-1"), Words).NotToldBecause);
        Assert.StartsWith("# Kept for when you are older", Rationale.For(decision, Reader.Child, Words).Write(ReportFormat.Markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void Abuse_at_home_and_two_parents()
    {
        var decision = Decide("""
            {"id":"c-2","receivedOn":"2026-03-02","source":"6","child":{"ageYears":8},
             "people":[{"id":"mother-1","relation":"mother","safeToTell":"yes"},{"id":"father-1","relation":"father","safeToTell":"no"},{"id":"child-1","relation":"the child","safeToTell":"yes"}],
             "indicators":{"domestic-abuse-in-household":{"value":"yes","basis":"established","from":"police","about":"father-1"},
              "coercive-control":{"value":"yes","basis":"reported","from":"mother","about":"father-1","doNotTell":true},
              "adult-victim-has-specialist-support":{"value":"yes","basis":"seen","about":"mother-1"},
              "child-has-safe-person-and-plan":{"value":"yes","basis":"seen","from":"aunt"},
              "child-sees-hears-or-feels-abuse":{"value":"yes","basis":"seen","from":"school"},
              "low-mood-or-anxiety":{"value":"yes","basis":"seen","from":"school"}}}
            """);
        Assert.Equal(["low-mood-or-anxiety"], Rationale.For(decision, Reader.Adult("mother-1"), Words).FactsTold);
        Assert.Equal(["low-mood-or-anxiety"], Rationale.For(decision, Reader.Child, Words).FactsTold);
        var his = Rationale.For(decision, Reader.Adult("father-1"), Words);
        Assert.Equal(NotToldBecause.RecordedUnsafe, his.NotToldBecause);
        Assert.Equal(Rationale.For(Decide("""{"id":"x","receivedOn":"2026-01-01"}"""), Reader.Adult("anyone"), Words).Write(ReportFormat.Html), his.Write(ReportFormat.Html));
    }

    [Fact]
    public void A_fifteen_year_old_hears_of_what_they_may_have_said_in_confidence_and_their_mother_does_not()
    {
        var decision = Decide("""
            {"id":"c-3","receivedOn":"2026-03-02","child":{"ageYears":15},
             "people":[{"id":"mother-1","relation":"mother","safeToTell":"yes"},{"id":"yp-1","relation":"the young person","safeToTell":"yes"}],
             "indicators":{"serious-or-escalating-self-harm":{"value":"yes","basis":"seen","from":"school nurse"},
              "used-to-carry-or-sell-drugs":{"value":"yes","basis":"seen","from":"police"},
              "persistent-unauthorised-absence":{"value":"yes","basis":"established","from":"school"},
              "trusted-adult-outside-or-at-home":{"value":"yes","basis":"seen"}}}
            """);
        var theirs = Rationale.For(decision, Reader.Child, Words);
        Assert.Equal(["persistent-unauthorised-absence", "serious-or-escalating-self-harm", "trusted-adult-outside-or-at-home"], theirs.FactsTold);
        var text = theirs.Write(ReportFormat.Text);
        Assert.Contains("- How school is for you.\n- How you feel.\n", text, StringComparison.Ordinal);
        Assert.Contains("- You get help from a nurse or a doctor.\n", text, StringComparison.Ordinal);
        Assert.Equal(["persistent-unauthorised-absence"], Rationale.For(decision, Reader.Adult("mother-1"), Words).FactsTold);
    }

    [Fact]
    public void What_a_child_told_and_must_not_be_told_on_stands_in_the_record_alone()
    {
        var decision = Decide("""
            {"id":"c-4","receivedOn":"2026-03-02","child":{"ageYears":9},
             "people":[{"id":"mother-1","relation":"mother","safeToTell":"yes"},{"id":"child-1","relation":"the child","safeToTell":"yes"}],
             "indicators":{"child-says-harmed-by-carer":[{"value":"yes","basis":"reported","from":"the child","doNotTell":true},{"value":"no","from":"mother","about":"mother-1"}],
              "attends-and-settled-at-school":{"value":"yes","basis":"seen","from":"school"}}}
            """);
        foreach (var reader in new[] { Reader.Adult("mother-1"), Reader.Child })
        {
            var page = Rationale.For(decision, reader, Words);
            Assert.Equal(["attends-and-settled-at-school"], page.FactsTold);
            Assert.DoesNotMatch("(?i)harm|told us|mother", page.Write(ReportFormat.Text));
        }

        var record = Rationale.For(decision, Reader.Record, Words).Write(ReportFormat.Text);
        Assert.Contains("    The child: yes (reported)\n", record, StringComparison.Ordinal);
        Assert.Contains("    Mother: no (reported)\n", record, StringComparison.Ordinal);
        Assert.Contains("Must not be told to the family:\n    Child says, shows or writes", record, StringComparison.Ordinal);
        Assert.Contains("is there reasonable cause to suspect significant harm?", record, StringComparison.Ordinal);
        Assert.Contains("(not yet verified)", record, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_in_the_folders_page_is_what_is_compiled_here()
    {
        var contact = ContactReader.Read(Encoding.UTF8.GetBytes("""{"id":"c-1","receivedOn":"2026-03-02","people":[{"id":"mother-1","safeToTell":"yes"}]}"""), "c", Vocabulary).Contacts[0].Reading.Value;
        var decision = Evaluator.Decide(contact);
        var written = string.Empty;
        // Example begins.
        var page = Rationale.For(decision, Reader.Adult("mother-1"), EnglandRationale.Wording);
        if (page.CanBeTold) written = page.Write(ReportFormat.Html);
        else Console.WriteLine(page.NotToldBecause?.Words());
        // Example ends.
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">\n", written, StringComparison.Ordinal);
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rationale-README.md")).ReplaceLineEndings("\n");
        var code = readme.Split("```csharp\n")[1].Split("```")[0];
        var compiled = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "EnglandRationaleTests.cs")).ReplaceLineEndings("\n")
            .Split("// Example begins.\n")[1].Split("        // Example ends.")[0].Replace("\n        ", "\n", StringComparison.Ordinal)["        ".Length..];
        Assert.Equal(compiled, code);
    }

    private static ThresholdDecision Decide(string json)
        => Evaluator.Decide(ContactReader.Read(Encoding.UTF8.GetBytes(json), "story", Vocabulary).Contacts[0].Reading.Value);
}
