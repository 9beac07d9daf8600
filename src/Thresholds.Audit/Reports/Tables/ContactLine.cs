using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Facts;

namespace Thresholds.Audit.Reports.Tables;

/// <summary>One contact, as one line of contacts.csv. Never written for sharing.</summary>
internal readonly record struct ContactLine(ReportView View, int Contact, ILookup<int, int> Clusters)
{
    /// <summary>The columns of the file. Nothing of who decided, and no attribute of the equity table.</summary>
    public static ImmutableArray<CsvColumn<ContactLine>> Columns { get; } =
    [
        new("contact", "the id of the contact", l => l.View.Contacts.Id(l.Contact), IsQuoted: true),
        new("receivedOn", "the day of receipt, yyyy-MM-dd", l => CsvFile.Day(l.Row.ReceivedOn)),
        new("month", "the month of receipt, yyyy-MM", l => l.Row.ReceivedOn.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        new("source", "the agency that made the contact, as a code; empty where not recorded", l => l.View.Contacts.Word(l.Row.Source) ?? "", IsQuoted: true),
        new("team", "the team, as a code; empty where not recorded", l => l.View.Contacts.Word(l.Row.Team) ?? "", IsQuoted: true),
        new("outOfHours", "whether it came outside office hours: yes, no, or empty where not known", l => Words(l.Row.OutOfHours)),
        new("recorded", "the decision recorded, in words", l => l.Row.Recorded.ToString()),
        new("recordedLowest", "the lowest place on the ladder it may stand for: 0 none of the thresholds, 1 early help, 2 section 17, 3 section 47; empty where not known", l => l.Row.Recorded.IsKnown ? l.Row.Recorded.Lowest : (int?)null),
        new("recordedHighest", "the highest place it may stand for, likewise", l => l.Row.Recorded.IsKnown ? l.Row.Recorded.Highest : (int?)null),
        new("emergencyAccommodationRecorded", "yes where it is recorded; no says nothing, as few files have a place for it", l => CsvFile.YesNo(l.Row.Recorded.HasEmergencyAccommodation)),
        new("pointedTo", "the highest of the ladder that the recorded facts point to, 0 to 3 as above", l => Rungs.Of(l.Row.PointedTo.ToConsider)),
        new("required", "the highest that the law required on the recorded facts, 0 to 3", l => Rungs.Of(l.Row.PointedTo.Required)),
        new("mustConsider", "the highest that a professional had to consider, 0 to 3", l => Rungs.Of(l.Row.PointedTo.MustConsider)),
        new("notRuledOut", "the highest not ruled out on what the file asks about, 0 to 3", l => l.Row.NotRuledOut),
        new("class", "how the recorded decision stands beside what the recorded facts point to", l => l.Comparison.Class.Words()),
        new("whyNotJudged", "why it cannot be judged; empty where it can", l => l.Comparison.Why == CannotBeJudged.No ? "" : l.Comparison.Why.Words()),
        new("direction", "-1 recorded lower than pointed to, 0 not different, 1 higher; empty where nothing can be said", l => l.View.Compared.Direction(l.Contact)),
        new("countsForFamily", "no for brothers and sisters of one day after the first, which are left out where groups are compared", l => CsvFile.YesNo(!l.View.Compared.IsRepeatOfFamily(l.Contact))),
        new("reason", "whether a reason is recorded: yes, no, or empty where the file has no place for one", l => Words(l.Row.Reason)),
        new("mustConsiderUnanswered", "how many rules had to be considered with no recorded judgement to answer them", l => l.Row.MustConsiderUnanswered),
        new("factsRecorded", "how many facts are recorded", l => l.Row.FactsRecorded),
        new("factsNotRecorded", "how many more the file has a place for", l => (l.View.Contacts.FactsAsked - l.Row.FactsRecorded)),
        new("topics", "the chapters in which a rule is met, joined by ;", l => string.Join(';', l.View.Contacts.Texts(l.Row.Topics)), IsQuoted: true),
        new("rulesMet", "the rules met, joined by ;", l => string.Join(';', l.View.Contacts.Texts(l.Row.RulesMet)), IsQuoted: true),
        new("clusters", "the numbers of the clusters in clusters.csv that list this contact, joined by ;", l => string.Join(';', l.Clusters[l.Contact].Select(n => n.ToString(CultureInfo.InvariantCulture)))),
        new("daysFollowed", "how long the files go on after this contact; empty where no later events were read", l => l.Later?.DaysFollowed),
        new("referredAgainAfter", "days to the next referral of this child; empty where none was seen", l => l.Later?.ReferredAgainAfter),
        new("moreSeriousAfter", "days to a section 47 enquiry, a protection plan or care; empty where none was seen", l => l.Later?.MoreSeriousAfter),
        new("repeatAssessments", "assessments of this child begun in the twelve months before; empty where no later events were read", l => l.Later?.RepeatAssessments),
    ];

    private ref readonly ContactRow Row => ref View.Contacts[Contact];

    private ContactComparison Comparison => View.Compared[Contact];

    private LaterEvents? Later => View.Contacts.Later(Contact);

    private static string Words(Truth truth) => truth switch { Truth.Yes => "yes", Truth.No => "no", _ => "" };
}
