using System.Collections.Immutable;
using System.Reflection;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Facts;

/// <summary>A log line or an exception must not carry a child's facts: what holds them does not print them.</summary>
public class NeverPrintedTests
{
    private const string Marker = "SECRET";
    private const int Number = 7654321;

    // Guidance, not facts of a child; and single small values without a name, whose words their holders never print.
    private static readonly string[] MayPrint =
    [
        nameof(Indicator), nameof(Measure), nameof(Choice), nameof(ChoiceCode), nameof(ChoiceGroup), nameof(EventDefinition), nameof(Clause),
        nameof(IndicatorLiteral), nameof(MeasureLiteral), nameof(ChoiceLiteral), nameof(InForce), nameof(Interval), nameof(Clash),
    ];

    [Fact]
    public void Nothing_that_holds_a_child_s_facts_prints_them()
    {
        var offenders = typeof(Contact).Assembly.GetExportedTypes()
            .Where(t => t.Namespace == typeof(Contact).Namespace && !t.IsEnum && !(t.IsAbstract && t.IsSealed) && !t.IsAbstract && !MayPrint.Contains(t.Name))
            .Where(t => Printed(t) is { } text && (text.Contains(Marker, StringComparison.Ordinal) || text.Contains("7654321", StringComparison.Ordinal)))
            .Select(t => t.Name);
        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData(typeof(Contact))]
    [InlineData(typeof(Account))]
    [InlineData(typeof(StatedFact))]
    [InlineData(typeof(Judgement))]
    [InlineData(typeof(Person))]
    [InlineData(typeof(FactValues))]
    [InlineData(typeof(ClosedFacts))]
    [InlineData(typeof(ChildAge))]
    [InlineData(typeof(ChoiceSetValue))]
    [InlineData(typeof(ContactBuilder))]
    [InlineData(typeof(ReadContact))]
    public void They_keep_the_plain_name_of_their_type(Type type)
        => Assert.Equal(typeof(object), type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType);

    [Fact]
    public void A_contact_full_of_words_prints_none_of_them()
    {
        var builder = Contact.Start(SampleRulebook.Vocabulary, Marker, new(2026, 3, 2)).InFamily(Marker).Attribute(Marker, Marker)
            .With(new() { Id = Marker, Relation = Marker })
            .Judged(new() { Threshold = Threshold.Section47, Answer = JudgementAnswer.Met, On = new(2026, 3, 2), Reason = Marker })
            .State("mark", new() { Value = new IndicatorValue(Truth.Yes), From = Marker, Note = Marker, About = Marker });
        var contact = builder.Build();
        foreach (var thing in new object[] { builder, contact, contact.Facts, contact.StatedFacts[0], contact.StatedFacts[0].Accounts[0], contact.People[0], contact.Judgements[0] })
            Assert.DoesNotContain(Marker, thing.ToString(), StringComparison.Ordinal);
    }

    // An instance made without its constructor, every field that can hold words or numbers filled with the marker.
    private static string? Printed(Type type)
    {
        var thing = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        {
            if (field.FieldType == typeof(string)) field.SetValue(thing, Marker);
            else if (field.FieldType == typeof(int)) field.SetValue(thing, Number);
            else if (field.FieldType == typeof(ImmutableArray<string>)) field.SetValue(thing, ImmutableArray.Create(Marker));
        }

        return thing.ToString();
    }
}
