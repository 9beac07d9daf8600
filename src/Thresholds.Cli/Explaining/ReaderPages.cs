using System.Collections.Immutable;
using Thresholds.England;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Cli.Explaining;

/// <summary>Writes the rationale of decisions for one reader.</summary>
/// <remarks>What may be told is chosen by the library alone. What is said here of people goes to the worker on standard error, and is no more than
/// ids, relations and whether it is recorded as safe to tell them.</remarks>
internal sealed class ReaderPages(Terminal terminal, Wanted wanted, Rulebook rulebook)
{
    private bool IsEngland => rulebook.Fingerprint == EnglandGuidance.Rulebook.Fingerprint;

    public int Write(ContactFile file, Func<Contact, ThresholdDecision> decide)
    {
        if (OneContactWanted() is { } why && file.Contacts.Length != 1)
            throw new InputNotUsableException([new(Place.At($"--for {wanted.For}"), FormattableString.Invariant($"{file.Contacts.Length} contacts were read. {why} Put the contact in a file of its own."))]);

        ImmutableArray<Fault> faults = [.. file.Contacts.SelectMany(c => c.Reading.Faults)];
        Contact[] contacts = [.. file.Contacts.Where(c => c.Reading.IsUsable).Select(c => c.Reading.Value)];
        if (contacts.Length == 0 && !faults.IsEmpty)
        {
            terminal.Faults(faults, "Nothing was written.");
            return ExitCode.NotUsable;
        }

        if (wanted.For == "adult") MustBeListed(contacts[0]);
        Rationale[] pages = [.. contacts.Select(c => Rationale.For(decide(c), Reader, IsEngland ? EnglandRationale.Wording : null))];
        terminal.Write(wanted.Out, Pages.Joined(Format, pages.Select(p => p.Write(Format))));
        if (!faults.IsEmpty) terminal.Faults(faults, FormattableString.Invariant($"{file.Contacts.Length} contacts read: {contacts.Length} written, {file.Contacts.Length - contacts.Length} set aside."));
        return faults.IsEmpty && pages.All(IsTold) ? ExitCode.Fine : ExitCode.SomeSetAside;
    }

    private ReportFormat Format => wanted.Format switch { "markdown" => ReportFormat.Markdown, "html" => ReportFormat.Html, _ => ReportFormat.Text };

    private Reader Reader => wanted.For switch { "adult" => Reader.Adult(wanted.Person!), "child" => Reader.Child, _ => Reader.Record };

    private string? OneContactWanted()
    {
        // Ids of people are ids within one contact: "mother" of the next contact is somebody else.
        if (wanted.IsForTheFamily) return "A page for somebody in the family is made from one contact at a time, so that no other family's page lies beside it.";
        return wanted.Format == "html" ? "An HTML page holds one contact." : null;
    }

    private bool IsTold(Rationale page)
    {
        if (page.NotToldBecause is { } reason)
        {
            terminal.Error.WriteLine($"Nothing was told; the page says so, and is not to be handed over. {reason.Words()}");
            return false;
        }

        if (wanted.IsForTheFamily && !IsEngland)
            terminal.Error.WriteLine("This guidance is not England's as it comes with the tool, and the tool holds no words for its facts: the page tells none. In a program, give `Rationale.For` a wording.");
        return true;
    }

    private void MustBeListed(Contact contact)
    {
        if (wanted.Person is { } id && contact.People.Any(p => p.Id == id)) return;
        var what = wanted.Person is null
            ? "A page for an adult is written for one person. Write `--person` with an id."
            : $"`{wanted.Person}` is not among the people listed beside this contact, so nothing may be told. Write another id, or list the person in the contact.";
        throw new InputNotUsableException([new(Place.At("--person"), $"{what} {Listed(contact.People)}")]);
    }

    private static string Listed(ImmutableArray<Person> people)
    {
        if (people.IsEmpty) return "Nobody is listed.";
        var safe = people.Where(p => p.SafeToTell == Truth.Yes).ToArray();
        return $"Listed: {string.Join(", ", people.Select(Named))}. Recorded as safe to tell: {(safe.Length == 0 ? "nobody" : string.Join(", ", safe.Select(p => p.Id)))}.";
    }

    private static string Named(Person person) => string.IsNullOrWhiteSpace(person.Relation) ? person.Id : $"{person.Id} ({person.Relation})";
}
