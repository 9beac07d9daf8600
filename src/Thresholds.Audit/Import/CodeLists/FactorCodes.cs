using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>What an assessment found. Known only once it is done, so that it is hindsight to the contact before it.</summary>
internal static class FactorCodes
{
    public static readonly ImmutableArray<KnownCode> All =
    [
        .. Each("1", "Alcohol misuse"), .. Each("2", "Drug misuse"), .. Each("3", "Domestic abuse"), .. Each("4", "Mental health"),
        .. Each("5", "Learning disability"), .. Each("6", "Physical disability or illness"),
        new("7A", "Young carer"),
        new("8B", "Privately fostered: overseas, return"), new("8C", "Privately fostered: overseas, stay"), new("8D", "Privately fostered: education in the UK"),
        new("8E", "Privately fostered: family arrangement in the UK"), new("8F", "Privately fostered: other"),
        new("9A", "Unaccompanied asylum-seeking child"), new("10A", "Going missing"), new("11A", "Child sexual exploitation"), new("12A", "Trafficking"), new("13A", "Gangs"),
        new("14A", "Socially unacceptable behaviour"), new("15A", "Self-harm"), new("16A", "Neglect"), new("17A", "Emotional abuse"),
        // 18A and 19A were meant to go when they were divided in 2021; authorities still send them, so they are read in every year.
        new("18A", "Physical abuse, undivided"), new("18B", "Physical abuse: child on child") { From = 2021 }, new("18C", "Physical abuse: adult on child") { From = 2021 },
        new("19A", "Sexual abuse, undivided"), new("19B", "Sexual abuse: child on child") { From = 2021 }, new("19C", "Sexual abuse: adult on child") { From = 2021 },
        new("20", "Other factor"), new("21", "No factors identified"), new("22A", "Female genital mutilation"), new("23A", "Abuse linked to faith or belief"),
        new("24A", "Child criminal exploitation") { From = 2022 },
    ];

    private static IEnumerable<KnownCode> Each(string number, string what)
        => [new(number + "A", what + ": child"), new(number + "B", what + ": parent"), new(number + "C", what + ": other person")];
}
