using System.Collections.Immutable;
using Thresholds.Audit.Auditing.Deciding;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Facts;

namespace Thresholds.Audit.Auditing;

/// <summary>Reads the files of known formats. They tell what came before and after; where no table of contacts is given, their contacts are audited.</summary>
internal sealed class RecordedReading(AuditInputs inputs, AuditFolder? quarantine, DateOnly? asOf)
{
    private readonly List<RecordedEvent> _contacts = [];
    private readonly List<(string File, Trouble Trouble, TroubleCount Count)> _setAside = [];

    /// <summary>The files, once they are read.</summary>
    public List<FileRead> Files { get; } = [];

    /// <summary>Reads all files.</summary>
    /// <param name="take">Told of everything that happened, in order.</param>
    /// <param name="cancellation">Stops it.</param>
    public void Run(Action<RecordedEvent> take, CancellationToken cancellation)
    {
        var context = new ImportContext { Synonyms = inputs.Synonyms, AsOf = asOf };
        foreach (var file in inputs.Recorded)
        {
            var (tables, unmatched, refused) = (context.Tally.Tables.Count, context.Tally.Unmatched.ToDictionary(), context.Tally.Refused.ToDictionary());
            DateOnly? from = null, to = null;
            foreach (var happened in file.Events(context))
            {
                cancellation.ThrowIfCancellationRequested();
                if (from is null || happened.Day < from) from = happened.Day;
                if (to is null || happened.Day > to) to = happened.Day;
                if (inputs.Contacts.IsEmpty && happened.Kind == RecordedKind.Contact) _contacts.Add(happened);
                take(happened);
            }

            _setAside.AddRange(Since(context.Tally.Refused, refused).Select(r => (file.Name, r.Trouble, r.Count)));
            Files.Add(Read(file, [.. context.Tally.Tables.Skip(tables)], Since(context.Tally.Unmatched, unmatched), context.Tally.BrokenOff, from, to));
            context.Tally.BrokenOff = null;
        }

        if (_setAside.Count > 0) quarantine?.WriteOtherFiles(_setAside);
    }

    /// <summary>Audits the contacts of these files, for which no decision is recorded: what is known of each is who made it, and what came before.</summary>
    public void Audit(AuditBasis basis, AuditTallies tallies, Histories histories, Action<AuditedContact> take, CancellationToken cancellation)
    {
        var audit = new ContactAudit(basis, tallies);
        var source = basis.Rulebook.Vocabulary.FindChoice(MappingReader.SourceId);
        for (var i = 0; i < _contacts.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var happened = _contacts[i];
            var history = histories.Of(i);
            var builder = Contact.Start(basis.Rulebook.Vocabulary, happened.At.ToString(), happened.Day);
            if (happened.Source is { } code && source?.SetOf([code]) is not null) builder.Choice(source.Id, code);
            history.State?.Invoke(builder, new HashSet<string>(StringComparer.Ordinal) { MappingReader.SourceId });
            var beside = new RowReading { Row = new(0, 0, [], RowTrouble.None), ContactId = happened.At.ToString(), ChildId = happened.ChildId, Team = happened.Team };
            take(audit.Decide(builder.Build(), beside, history.WorkedOut, history.Later));
        }
    }

    private static FileRead Read(
        RecordedFile file, ImmutableArray<TableTally> tables, IEnumerable<(Trouble Trouble, TroubleCount Count)> unmatched, string? broken, DateOnly? from, DateOnly? to)
        => new(
            file.Name, What(file.Format!.Value) + ByPosition(file) + (broken is null ? string.Empty : "; not whole: " + broken), tables.Sum(t => t.Rows), tables.Sum(t => t.Recorded),
            tables.Sum(t => t.SaidBefore), tables.Sum(t => t.SetAside), 0, from, to,
            [.. unmatched.Select(u => new UnmatchedCount(u.Trouble.Column, u.Trouble.Letter, u.Trouble.Shown, u.Count.Count))], []);

    private static string ByPosition(RecordedFile file) => string.Concat(file.Known.Where(k => !k.ByPosition.IsEmpty).Select(k => $"; {k.Raw.Name} by position, with {string.Join(", ", k.ByPosition)}"));

    /// <summary>What a format is called.</summary>
    public static string What(RecordFormat format) => format switch
    {
        RecordFormat.AnnexA => "Annex A",
        RecordFormat.CinCensus => "children in need census",
        RecordFormat.Ssd => "standard safeguarding dataset",
        _ => "SSDA903",
    };

    // What came since: the counts go on from file to file.
    private static IEnumerable<(Trouble Trouble, TroubleCount Count)> Since(IReadOnlyDictionary<Trouble, TroubleCount> now, Dictionary<Trouble, TroubleCount> before)
        => now.Select(n => (n.Key, before.TryGetValue(n.Key, out var earlier) ? n.Value with { Count = n.Value.Count - earlier.Count } : n.Value)).Where(n => n.Item2.Count > 0);
}
