using System.Text;
using Thresholds.Text;

namespace Thresholds.Cli;

/// <summary>Where the tool reads and writes; tests put their own in place.</summary>
internal sealed record Terminal(Stream In, TextWriter Out, TextWriter Error)
{
    /// <summary>Whether a person watches, so that a progress bar is worth drawing.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Writes an answer to a file, whole or not at all, or to standard output where no file is named.</summary>
    public void Write(string? path, string answer)
    {
        if (path is null) Out.Write(answer);
        else WholeFile.Write(path, Encoding.UTF8.GetBytes(answer));
    }

    /// <summary>Prints faults, one a line, then how many there were and what became of the work.</summary>
    public void Faults(IReadOnlyCollection<Fault> faults, string outcome)
    {
        foreach (var fault in faults) Error.WriteLine(fault);
        Error.WriteLine(FormattableString.Invariant($"{faults.Count} {(faults.Count == 1 ? "fault" : "faults")}. {outcome}"));
    }
}

/// <summary>What the tool tells the shell. What a decision says never changes it.</summary>
internal static class ExitCode
{
    /// <summary>Fine.</summary>
    public const int Fine = 0;

    /// <summary>Some input was set aside, a check found faults, a record is not what deciding again gives, or nothing may be told to the reader asked for.</summary>
    public const int SomeSetAside = 1;

    /// <summary>The input cannot be used; nothing was written.</summary>
    public const int NotUsable = 2;
}
