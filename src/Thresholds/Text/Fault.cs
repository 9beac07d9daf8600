using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Thresholds.Text;

/// <summary>Where a fault stands: a file or other input, and the line and column or the path inside it.</summary>
/// <param name="Source">The file or input as its author knows it; empty where there is only one.</param>
/// <param name="Line">Line, counted from 1; 0 when not known.</param>
/// <param name="Column">Column, counted from 1; 0 when not known.</param>
/// <param name="Path">The place in words (<c>indicators.mark-when-not-mobile</c>); empty when there is none.</param>
/// <remarks>The default value is "no place known". Immutable; safe to share between threads.</remarks>
public readonly record struct Place(string Source, int Line, int Column, string Path)
{
    /// <summary>A place named only by its path inside one input.</summary>
    /// <param name="path">The path in words.</param>
    public static Place At(string path) => new(string.Empty, 0, 0, path);

    /// <summary>A place in a file.</summary>
    /// <param name="source">The file as its author knows it.</param>
    /// <param name="line">Line, from 1.</param>
    /// <param name="column">Column, from 1.</param>
    public static Place In(string source, int line, int column) => new(source, line, column, string.Empty);

    /// <summary><c>file:line:column path</c>, leaving out what is not known.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Source);
        if (Line > 0)
        {
            if (text.Length > 0) text.Append(':');
            text.Append(CultureInfo.InvariantCulture, $"{Line}:{Column}");
        }

        if (!string.IsNullOrEmpty(Path))
        {
            if (text.Length > 0) text.Append(' ');
            text.Append(Path);
        }

        return text.ToString();
    }
}

/// <summary>One thing that must be mended in an input: where, and a sentence for the person who must mend it.</summary>
/// <param name="Where">The place.</param>
/// <param name="Message">What is wrong, why it matters and what to write instead. Never the name of a type of ours, never free text about a child.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record Fault(Place Where, string Message)
{
    /// <summary>The place, two spaces, the message.</summary>
    public override string ToString()
    {
        var where = Where.ToString();
        return where.Length == 0 ? Message : where + "  " + Message;
    }
}

/// <summary>What came of reading an input: the thing itself, or every fault found in it.</summary>
/// <typeparam name="T">What was read.</typeparam>
/// <remarks>Never both half-read and usable: with any fault there is no value. Immutable; safe to share between threads.</remarks>
public sealed class Reading<T>
    where T : class
{
    private readonly T? _value;

    internal Reading(T? value, ImmutableArray<Fault> faults)
    {
        _value = value;
        Faults = faults;
    }

    /// <summary>All faults, in the order of the input; empty when it could be used.</summary>
    public ImmutableArray<Fault> Faults { get; }

    /// <summary>Whether there is a value, that is, no fault.</summary>
    public bool IsUsable => Faults.IsEmpty;

    /// <summary>What was read.</summary>
    /// <exception cref="InputNotUsableException">There are faults; the exception lists them all.</exception>
    public T Value => IsUsable ? _value! : throw new InputNotUsableException(Faults);
}

/// <summary>Makes readings.</summary>
public static class Reading
{
    /// <summary>A successful reading.</summary>
    /// <typeparam name="T">What was read.</typeparam>
    /// <param name="value">What was read.</param>
    public static Reading<T> Of<T>(T value)
        where T : class => new(value, []);

    /// <summary>A reading that failed.</summary>
    /// <typeparam name="T">What would have been read.</typeparam>
    /// <param name="faults">All faults; at least one.</param>
    /// <exception cref="ArgumentException">No fault was given.</exception>
    public static Reading<T> Failed<T>(IEnumerable<Fault> faults)
        where T : class
    {
        ImmutableArray<Fault> all = [.. faults];
        return all.IsEmpty ? throw new ArgumentException("A failed reading says why.", nameof(faults)) : new(null, all);
    }
}

/// <summary>An input cannot be used. Carries every fault, each with its place; holds no fact about a child.</summary>
public sealed class InputNotUsableException : Exception
{
    /// <summary>Makes the exception from the faults found.</summary>
    /// <param name="faults">All faults.</param>
    public InputNotUsableException(ImmutableArray<Fault> faults)
        : base(string.Join('\n', faults))
    {
        Faults = faults;
    }

    /// <summary>All faults, in the order of the input.</summary>
    public ImmutableArray<Fault> Faults { get; }
}
