using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Blocks;

/// <summary>Reads days from bytes in the ways a mapping allows: quickly where the figures stand in fixed places, else as <see cref="DateFormats"/> does.</summary>
internal sealed class DayText
{
    private readonly ImmutableArray<string> _formats;
    private readonly ImmutableArray<DayPlaces> _fixed;

    public DayText(ImmutableArray<string> formats)
    {
        _formats = formats;
        // Quick reading must not overtake a format that stands earlier in the list.
        _fixed = [.. formats.Select(DayPlaces.Of).TakeWhile(p => p is not null).Select(p => p!)];
    }

    /// <summary>The day; a time that the format has is left out.</summary>
    /// <param name="bytes">What it stands in, with <see cref="RowBatch.Beyond"/> bytes after it.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="day">The day.</param>
    public bool TryRead(ReadOnlySpan<byte> bytes, int start, int length, out Day day)
    {
        foreach (var places in _fixed)
            if (places.TryRead(bytes, start, length, out day)) return true;
        var isDay = DateFormats.TryRead(CsvHeader.Clean(Encoding.UTF8.GetString(bytes.Slice(start, length))), _formats, out var moment);
        day = isDay ? Day.Of(moment.Day) : default;
        return isDay;
    }
}

/// <summary>Where day, month and year stand in a format such as <c>dd/MM/yyyy</c>, and how text is held against it eight bytes at a time.</summary>
internal sealed class DayPlaces
{
    // Two words cover it, and overlap, so that no pair of figures is cut.
    private const int Shortest = 8;
    private const int Longest = 15;

    private readonly int _length;
    private readonly Half _first;
    private readonly Half _last;
    private readonly Pair _day;
    private readonly Pair _month;
    private readonly Pair _century;
    private readonly Pair _year;

    private DayPlaces(string format, int day, int month, int year)
    {
        _length = format.Length;
        _first = Half.Of(format[..8]);
        _last = Half.Of(format[^8..]);
        (_day, _month, _century, _year) = (At(day), At(month), At(year), At(year + 2));

        Pair At(int place) => place <= 6 ? new(false, place * 8) : new(true, (place - (format.Length - 8)) * 8);
    }

    /// <summary>The places of a format; null: figures do not stand in fixed places in it, or something else stands there too.</summary>
    public static DayPlaces? Of(string format)
    {
        var (day, month, year) = (format.IndexOf("dd", StringComparison.Ordinal), format.IndexOf("MM", StringComparison.Ordinal), format.IndexOf("yyyy", StringComparison.Ordinal));
        var marks = format.Where((_, i) => (i < day || i > day + 1) && (i < month || i > month + 1) && (i < year || i > year + 3));
        return day >= 0 && month >= 0 && year >= 0 && format.Length is >= Shortest and <= Longest && marks.All(c => c is '/' or '-' or '.') ? new(format, day, month, year) : null;
    }

    /// <summary>The day written, if it is written so and is one.</summary>
    public bool TryRead(ReadOnlySpan<byte> bytes, int start, int length, out Day day)
    {
        day = default;
        if (length != _length) return false;
        var first = BinaryPrimitives.ReadUInt64LittleEndian(bytes[start..]) ^ _first.Expected;
        var last = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(start + _length - 8)..]) ^ _last.Expected;
        if (((_first.Odd(first) | _last.Odd(last)) & FirstBytes.Highs) != 0) return false;
        return Day.TryOf((_century.Of(first, last) * 100) + _year.Of(first, last), _month.Of(first, last), _day.Of(first, last), out day);
    }

    /// <summary>Eight bytes of a format: what must stand there, with noughts for figures, and what to add so that a byte that may not be shows in its highest bit.</summary>
    private readonly record struct Half(ulong Expected, ulong Add)
    {
        public static Half Of(string eight)
        {
            var (expected, add) = (0UL, 0UL);
            for (var i = 0; i < 8; i++)
            {
                var isFigure = char.IsAsciiLetter(eight[i]);
                expected |= (ulong)(isFigure ? '0' : eight[i]) << (i * 8);
                // A figure may be up to 9 above nought, a mark must be itself.
                add |= (isFigure ? 127UL - 9 : 127) << (i * 8);
            }

            return new(expected, add);
        }

        public ulong Odd(ulong difference) => unchecked((difference + Add) | difference);
    }

    /// <summary>Two figures, in one of the two words.</summary>
    private readonly record struct Pair(bool IsInLast, int Shift)
    {
        public int Of(ulong first, ulong last)
        {
            var figures = (IsInLast ? last : first) >> Shift;
            return unchecked((int)((figures & 15) * 10) + (int)(figures >> 8 & 15));
        }
    }
}
