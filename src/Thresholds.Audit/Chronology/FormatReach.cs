using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>How far a format knows the children of the contacts.</summary>
/// <param name="Format">The format.</param>
/// <param name="Children">Children it tells of.</param>
/// <param name="WithContacts">Of those, children with a contact in the contacts' file. None at all: it may number children in another way, and is read as covering nothing.</param>
internal readonly record struct FormatReach(RecordFormat Format, int Children, int WithContacts);
