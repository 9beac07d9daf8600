using System.Globalization;
using Thresholds.Audit.Chronology;

namespace Thresholds.Audit.Synth;

/// <summary>One invented family: its children, and every contact about them over the years, as rows without an outcome.</summary>
/// <remarks>A family's rows turn on the seed and its own number alone, so families can be made in any order and on any number of processors.</remarks>
internal sealed class InventedFamily
{
    // The share of referrals that come within twelve months of an earlier one: 22.4% in England in 2024 (children in need statistics). It stands
    // here for contacts, for which there is no national figure. The share that comes later than that is invented.
    private const double AgainWithinAYear = 0.224;
    private const double AgainLater = 0.25;

    private static readonly string[] Teams = ["North", "South", "East", "West"];
    private static readonly string[] Ethnicities = ["White", "White", "White", "White", "White", "White", "Asian", "Mixed", "Black", "Other", "Not stated"];

    private readonly string _ref;
    private readonly string _team;
    private readonly string _ethnicity;
    private readonly Child[] _children;
    private Chance _chance;

    public InventedFamily(ulong seed, long number, DateOnly from, DateOnly to)
    {
        _chance = Chance.For(seed, number);
        _ref = "F" + number.ToString("D7", CultureInfo.InvariantCulture);
        _team = Teams[_chance.Weighted([28, 30, 22, 20])];
        _ethnicity = Ethnicities[_chance.Below(Ethnicities.Length)];
        FirstContact = from.AddYears(-1).AddDays(_chance.Below(to.DayNumber - from.AddYears(-1).DayNumber + 1));
        var isUnborn = _chance.Happens(0.03);
        _children = new Child[1 + _chance.Weighted([55, 28, 12, 5])];
        for (var i = 0; i < _children.Length; i++)
        {
            var born = i == 0 && isUnborn ? FirstContact.AddDays(20 + _chance.Below(150)) : FirstContact.AddDays(-_chance.Below(17 * 365));
            _children[i] = new(string.Create(CultureInfo.InvariantCulture, $"{_ref}-{i + 1}"), born, _chance.Share());
        }
    }

    private DateOnly FirstContact { get; }

    /// <summary>Every contact about the family on or after the first day and not after the last, in order of time.</summary>
    public IEnumerable<InventedRow> Rows(DateOnly from, DateOnly to)
    {
        var topic = Draw(_children[0].YearsOn(FirstContact));
        for (var day = FirstContact; day <= to; day = Next(day))
        {
            if (_chance.Happens(0.4)) topic = Draw(_children[0].YearsOn(day));
            var depth = _chance.Weighted([38, 28, 24, 10]);
            var source = Sources.Draw(ref _chance);
            var time = 8 * 60 + (_chance.Below(10 * 60) / 5 * 5);
            var isOutOfHours = _chance.Happens(0.06);
            if (isOutOfHours) time = (18 * 60 + (_chance.Below(12 * 60) / 5 * 5)) % (24 * 60);
            var isAboutAll = _chance.Happens(0.6);
            var one = _chance.Below(_children.Length);
            for (var i = 0; i < _children.Length; i++)
            {
                var child = _children[i];
                if (!isAboutAll && i != one || child.YearsOn(day) >= 18 || (day < child.Born && child.Born.DayNumber - day.DayNumber > 260)) continue;
                if (day >= from) yield return Row(child, day, time, isOutOfHours, source, topic, depth);
                child.Contacts.Add(day);
            }
        }
    }

    private DateOnly Next(DateOnly day)
    {
        var when = _chance.Share();
        if (when < AgainWithinAYear) return day.AddDays(1 + _chance.Below(364));
        return when < AgainWithinAYear + AgainLater ? day.AddDays(366 + _chance.Below(730)) : DateOnly.MaxValue;
    }

    private Topic Draw(int years)
    {
        // A brother or sister may still be a child when the eldest no longer is.
        years = Math.Min(years, 17);
        while (true)
        {
            var topic = Topics.All[_chance.Weighted(Topics.Weights)];
            if (years < 0 || (years >= topic.Ages.From && years <= topic.Ages.To)) return topic;
        }
    }

    private InventedRow Row(Child child, DateOnly day, int time, bool isOutOfHours, string source, Topic topic, int depth)
    {
        var row = new InventedRow { Received = day };
        row["FamilyRef"] = _ref;
        row["ChildRef"] = child.Ref;
        row["ReceivedDate"] = Written(day);
        if (_chance.Happens(0.8)) row["ReceivedTime"] = string.Create(CultureInfo.InvariantCulture, $"{time / 60:D2}:{time % 60:D2}");
        row["Month"] = day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        row["Team"] = isOutOfHours ? "Out of hours" : _team;
        row["Source"] = source;
        row["Purpose"] = _chance.Happens(0.1) ? string.Empty : (string[])["Concern", "Help", "Info"] is var purposes ? purposes[_chance.Weighted([70, 13, 17])] : string.Empty;
        row["EthnicGroup"] = _ethnicity;
        row["Involvement"] = _chance.Happens(0.1) ? string.Empty : child.Contacts.Count == 0 && _chance.Happens(0.8) ? "None" : ((string[])["None", "Closed", "EH", "CIN", "CP"])[_chance.Weighted([25, 40, 18, 14, 3])];
        if (_chance.Happens(0.85)) row["Contacts12m"] = child.Contacts.Count(c => MonthsBefore.IsWithin(c, day, 12)).ToString(CultureInfo.InvariantCulture);
        WriteAge(row, child, day);
        new Signs(row, topic, depth, child.YearsOn(day)).Write(ref _chance);
        return row;
    }

    private void WriteAge(InventedRow row, Child child, DateOnly day)
    {
        if (day < child.Born)
        {
            row["Unborn"] = "Y";
            if (child.Habit < 0.8) row["ExpectedDate"] = Written(child.Born);
        }
        else if (child.Habit < 0.75)
        {
            row["DateOfBirth"] = Written(child.Born);
        }
        else if (child.Habit < 0.96)
        {
            row["AgeYears"] = child.YearsOn(day).ToString(CultureInfo.InvariantCulture);
        }
    }

    internal static string Written(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A child, the contacts about it so far, and a share that settles how its age is written, the same way in every row.</summary>
    private sealed record Child(string Ref, DateOnly Born, double Habit)
    {
        public List<DateOnly> Contacts { get; } = [];

        public int YearsOn(DateOnly day) => day < Born ? -1 : Facts.ChildAge.CompletedMonths(Born, day) / 12;
    }
}
