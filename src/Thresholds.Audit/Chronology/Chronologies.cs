using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>One line of a child's chronology.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Contact">The contact that it is, by its place in the file; null where only other files tell it.</param>
/// <param name="Source">Who made it; null where not recorded.</param>
internal readonly record struct ChronologyLine(DateOnly Day, RecordedKind Kind, int? Contact, string? Source)
{
    /// <summary>The day; nothing about the child.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"a line of {Day:yyyy-MM-dd}");
}

/// <summary>The chronology of every child: what was known before each contact, what came later, and what contacts came to.</summary>
/// <remarks>
/// <example><code>
/// var builder = new ChronologyBuilder();
/// foreach (var contact in contacts) builder.Add(contact);                       // in the order of their file
/// foreach (var happened in events) builder.Add(happened);                       // in any order
/// var chronologies = builder.Build(new() { LinkingGapDays = 30 });
/// chronologies.HistoryOf(0).ContactsIn12Months                                  // "at least 2": the files begin within the 12 months
/// </code></example>
/// Contacts are named by their place in the file, from 0. Holds no id, no name and no text but codes. Immutable; safe to read from several threads.
/// </remarks>
internal sealed class Chronologies
{
    private readonly ContactAt[] _contacts;
    private readonly LifeEvent[] _life;
    private readonly int[] _starts;
    private readonly string[] _words;
    private readonly LaterReader _later;
    private readonly Dictionary<int, Windows> _windows = [];

    internal Chronologies(
        ContactAt[] contacts, LifeEvent[] life, int[] starts, string[] words, Coverage coverage, ChronologySettings settings, ImmutableArray<FormatReach> reach)
    {
        (_contacts, _life, _starts, _words) = (contacts, life, starts, words);
        (Coverage, Settings, Reach) = (coverage, settings, reach);
        var toEarlyHelp = Array.BinarySearch(words, "RC9", StringComparer.Ordinal);
        _later = new(coverage, settings, toEarlyHelp < 0 ? int.MaxValue : toEarlyHelp);
        Inference = new(coverage);
        // Few days and many contacts: the edges of months are worked out once for each day.
        foreach (var contact in contacts) _windows.TryAdd(contact.Day, default);
        foreach (var day in _windows.Keys.ToArray()) _windows[day] = Windows.Before(DateOnly.FromDayNumber(day));
    }

    /// <summary>How many contacts there are.</summary>
    public int Count => _contacts.Length;

    /// <summary>What was chosen.</summary>
    public ChronologySettings Settings { get; }

    /// <summary>From when to when the files speak.</summary>
    public Coverage Coverage { get; }

    /// <summary>For each format, of how many children it tells, and how many of them have a contact.</summary>
    public ImmutableArray<FormatReach> Reach { get; }

    /// <summary>What "referred again" is told by in these files.</summary>
    public ToldAgainBy AgainBy => _later.By;

    /// <summary>The rule by which outcomes are inferred.</summary>
    public OutcomeInference Inference { get; }

    /// <summary>A contact by numbers.</summary>
    public ContactAt this[int contact] => _contacts[contact];

    /// <summary>What was known of the child before the day of a contact.</summary>
    public ContactHistory HistoryOf(int contact) => _contacts[contact] is { Child: >= 0 } at
        ? HistoryReader.Read(new(LifeOf(at.Child), at.Day), _windows[at.Day], Coverage, Settings.StepUpWindowDays)
        : default;

    /// <summary>What came later. A contact that names no child is followed for no day.</summary>
    public LaterEvents LaterThan(int contact) => _contacts[contact] is { Child: >= 0 } at
        ? _later.Read(LifeOf(at.Child), at.Day, HistoryReader.Assessments(new(LifeOf(at.Child), at.Day), _windows[at.Day], Coverage).AtLeast)
        : default;

    /// <summary>What a contact came to, told from events no more than so many days later.</summary>
    public InferredOutcome Inferred(int contact, int gapDays) => Inference.Infer(ShownAfter(contact, gapDays), _contacts[contact].Day, gapDays);

    /// <summary>What the records show within so many days of a contact, to tell its outcome at several gaps.</summary>
    public FirstShown ShownAfter(int contact, int gapDays)
        => _contacts[contact] is { Child: >= 0 } at ? OutcomeInference.Shows(LifeOf(at.Child), at.Day, at.Day + gapDays) : FirstShown.OfNobody;

    /// <summary>How many contacts about the child stand before this one on its own day: those with a time first, by time, then by place in the file.</summary>
    public int EarlierThatDay(int contact)
    {
        if (_contacts[contact] is not { Child: >= 0 } at) return 0;
        var before = 0;
        foreach (ref readonly var other in LifeOf(at.Child).Of(RecordedKind.Contact, at.Day, at.Day))
        {
            if (other.Contact == contact) break;
            before++;
        }

        return before;
    }

    /// <summary>Whether something else of the child is dated on the day of a contact.</summary>
    public bool IsNotAloneOnItsDay(int contact)
    {
        if (_contacts[contact] is not { Child: >= 0 } at) return false;
        var life = LifeOf(at.Child);
        var that = 0;
        for (var kind = RecordedKind.Contact; kind <= RecordedKind.Closure && that < 2; kind++) that += life.Of(kind, at.Day, at.Day).Length;
        return that > 1;
    }

    /// <summary>All that is known of the child of a contact, day by day; of one day in the order of <see cref="RecordedKind"/>, contacts as in <see cref="EarlierThatDay"/>.</summary>
    public ImmutableArray<ChronologyLine> InOrder(int contact)
    {
        if (_contacts[contact] is not { Child: >= 0 } at) return [];
        return [.. _life[_starts[at.Child].._starts[at.Child + 1]].OrderBy(e => e.Day).ThenBy(e => e.Kind).Select(e => new ChronologyLine(
            DateOnly.FromDayNumber(e.Day), e.Kind, e.Contact < 0 ? null : e.Contact, e.Source < 0 ? null : _words[e.Source]))];
    }

    private Life LifeOf(int child) => new(_life.AsSpan(_starts[child].._starts[child + 1]));
}
