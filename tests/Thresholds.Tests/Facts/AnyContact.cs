using FsCheck;
using FsCheck.Fluent;
using Thresholds.Facts;
using Thresholds.Tests.Support;
using Thresholds.Timescales;
using Interval = Thresholds.Facts.Interval;

namespace Thresholds.Tests.Facts;

/// <summary>Made-up contacts in the sample vocabulary: several accounts, people, judgements, contradictory ages and all.</summary>
internal static class AnyContact
{
    private static Gen<string?> MaybeWords => Gen.Elements<string?>(null, "health visitor", "says “no” & <more>", "çığ 😀", string.Empty);

    private static Gen<DateOnly> Day => Gen.Choose(0, 3000).Select(d => new DateOnly(2018, 1, 1).AddDays(d));

    private static Gen<DateOnly?> MaybeDay => Gen.OneOf(Gen.Constant<DateOnly?>(null), Day.Select(d => (DateOnly?)d));

    private static Gen<LocalMoment> Moment => from day in Day
                                              from minute in Gen.Choose(-1440, 1439)
                                              select new LocalMoment(day, minute < 0 ? null : TimeOnly.MinValue.AddMinutes(minute));

    private static Gen<Truth> Truth => Gen.Elements(Thresholds.Facts.Truth.Yes, Thresholds.Facts.Truth.No, Thresholds.Facts.Truth.NotKnown);

    private static Gen<FactValue> Event => Gen.OneOf(
        Truth.Select(t => (FactValue)new EventValue(t, null, null)),
        from start in Moment from days in Gen.Choose(0, 3)
        select (FactValue)new EventValue(Thresholds.Facts.Truth.Yes, start, days == 0 ? start : days == 3 ? null : new(start.Day.AddDays(days))));

    private static Gen<(string Fact, FactValue Value)> Statement => Gen.OneOf(
        from id in Gen.Elements(SampleRulebook.Vocabulary.Indicators.Select(i => i.Id).ToArray()) from t in Truth select (id, (FactValue)new IndicatorValue(t)),
        from min in Gen.Choose(0, 50) from more in Gen.Choose(0, 49) select ("contacts-in-12-months", (FactValue)new MeasureValue(new(min, min + more))),
        Gen.SubListOf("police", "3F", "health", "1A", "3B").Where(l => l.Count > 0).Select(l => ("source", (FactValue)new ChoiceSetValue([.. l]))),
        Gen.SubListOf("given", "not-known").Where(l => l.Count > 0).Select(l => ("consent", (FactValue)new ChoiceSetValue([.. l]))),
        from id in Gen.Elements("strategy-discussion", "child-seen") from value in Event select (id, value));

    private static Gen<(string Fact, Account Account)> Account => from said in Statement
                                                                  from basis in Gen.Elements(Enum.GetValues<Basis>())
                                                                  from words in MaybeWords
                                                                  from note in MaybeWords
                                                                  from day in MaybeDay
                                                                  from about in Gen.Elements<string?>(null, "m")
                                                                  from plain in Gen.Elements(true, false)
                                                                  select (said.Fact, plain
                                                                      ? new Account { Value = said.Value }
                                                                      : new Account { Value = said.Value, Basis = basis, From = words, Note = note, ObservedOn = day, About = about, DoNotTell = about is null });

    private static Gen<Judgement> Judgement => from threshold in Gen.Elements(ThresholdWords.All.ToArray())
                                               from answer in Gen.Elements(Enum.GetValues<JudgementAnswer>())
                                               from made in Day
                                               from due in MaybeDay
                                               from words in MaybeWords
                                               select new Judgement
                                               {
                                                   Threshold = threshold, Answer = answer, On = made, Reason = words, Role = words, InformationBy = due, InformationFrom = words,
                                                   SafeMeanwhile = words, Settles = due is null ? ["young-mark"] : [], KnownThen = ["mark", "a-fact-of-another-edition"],
                                               };

    private static Gen<ChildAge> Age => from born in MaybeDay
                                        from years in Gen.Elements<int?>(null, null, -1, 0, 4, 17)
                                        from months in Gen.Elements<Interval?>(null, null, new(3, 3), new(-3, 20))
                                        from also in Gen.Elements<Interval[]>([], [], [new(3, 3)], [new(0, 9), new(4, 4)])
                                        from unborn in Gen.Frequency((4, Gen.Constant(Thresholds.Facts.Truth.NotKnown)), (1, Truth))
                                        from expected in MaybeDay
                                        select new ChildAge { DateOfBirth = born, Years = years, Months = months, AlsoMonths = months is null ? [] : [.. also], Unborn = unborn, ExpectedOn = expected };

    /// <summary>Contacts; those whose age is no child's are left out.</summary>
    public static Gen<Contact> Any => (from received in Moment
                                       from age in Age
                                       from accounts in Gen.Choose(0, 8).SelectMany(n => Account.ListOf(n))
                                       from judgements in Gen.Choose(0, 2).SelectMany(n => Judgement.ListOf(n))
                                       from words in MaybeWords
                                       from agreed in Gen.Elements(Enum.GetValues<Agreement>())
                                       from told in Truth
                                       from decided in MaybeDay
                                       select Make(received, age, accounts, judgements, words, agreed, told, decided))
        .Where(r => r.IsUsable).Select(r => r.Value);

    private static Thresholds.Text.Reading<Contact> Make(
        LocalMoment received, ChildAge age, IEnumerable<(string Fact, Account Account)> accounts, IEnumerable<Judgement> judgements, string? words,
        Agreement agreed, Truth told, DateOnly? decided)
    {
        var builder = Contact.Start(SampleRulebook.Vocabulary, "c-1", received.Day).Child(age)
            .With(new() { Id = "m", Relation = words, AgreedToHelp = agreed, Told = told, SafeToTell = told.Not(), ParentalResponsibility = told });
        if (received.Time is { } time) builder.ReceivedAt(time);
        if (told != Thresholds.Facts.Truth.NotKnown) builder.BlankMeansNo("dirty").BlankMeansNo("child-seen").BlankMeansNo("mark");
        if (words is not null) builder.InFamily(words).Attribute("b", words).Attribute("a", words);
        if (decided is { } day) builder.DecidedOn(day);
        foreach (var (fact, account) in accounts) builder.State(fact, account);
        foreach (var judgement in judgements) builder.Judged(judgement);
        return builder.TryBuild();
    }
}
