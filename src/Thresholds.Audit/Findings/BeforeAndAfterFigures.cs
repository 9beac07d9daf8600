using System.Collections.Immutable;
using Thresholds.Audit.Chronology;

namespace Thresholds.Audit.Findings;

/// <summary>What the files tell of the time before and after contacts, and how often a contact does not stand alone on its day.</summary>
/// <param name="Contacts">Contacts that name a child.</param>
/// <param name="WithOthersThatDay">Of those, contacts on whose own day something else of the same child is dated.</param>
/// <param name="Periods">From when to when the files tell all of a kind.</param>
internal sealed record BeforeAndAfterFigures(long Contacts, long WithOthersThatDay, ImmutableArray<CoveredPeriod> Periods);
