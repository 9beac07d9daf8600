using System.Collections.Immutable;
using System.Text;
using Thresholds.Audit.Import;
using Thresholds.Timescales;

namespace Thresholds.Audit.Blocks;

/// <summary>Reads days from bytes in the ways a mapping allows: quickly where the figures stand in fixed places, else as <see cref="DateFormats"/> does.</summary>
internal sealed class DayText
{
    private readonly ImmutableArray<string> _formats;
    private readonly ImmutableArray<Places> _fixed;

    public DayText(ImmutableArray<string> formats)
    {
        _formats = formats;
        // Quick reading must not overtake a format that stands earlier in the list.
        _fixed = [.. formats.Select(Places.Of).TakeWhile(p => p is not null).Select(p => p!.Value)];
    }

    /// <summary>The day, with its time where the format has one.</summary>
    public bool TryRead(ReadOnlySpan<byte> text, out LocalMoment moment)
    {
        foreach (var places in _fixed)
        {
            if (!places.TryRead(text, out var day)) continue;
            moment = new(day);
            return true;
        }

        return DateFormats.TryRead(CsvHeader.Clean(Encoding.UTF8.GetString(text)), _formats, out moment);
    }

    /// <summary>Where day, month and year stand in a format such as <c>dd/MM/yyyy</c>.</summary>
    private readonly record struct Places(string Format, int Day, int Month, int Year)
    {
        public static Places? Of(string format)
        {
            var (day, month, year) = (format.IndexOf("dd", StringComparison.Ordinal), format.IndexOf("MM", StringComparison.Ordinal), format.IndexOf("yyyy", StringComparison.Ordinal));
            var marks = format.Where((_, i) => (i < day || i > day + 1) && (i < month || i > month + 1) && (i < year || i > year + 3));
            return day >= 0 && month >= 0 && year >= 0 && marks.All(c => c is '/' or '-' or '.') ? new Places(format, day, month, year) : null;
        }

        public bool TryRead(ReadOnlySpan<byte> text, out DateOnly read)
        {
            read = default;
            if (text.Length != Format.Length) return false;
            // A byte that is no figure gives a number out of 0 to 9, or a mark where none should be: all are gathered and looked at once.
            var notAFigure = 0;
            for (var i = 0; i < text.Length; i++)
            {
                if (Format[i] is '/' or '-' or '.') notAFigure |= text[i] ^ Format[i];
                else notAFigure |= text[i] is >= (byte)'0' and <= (byte)'9' ? 0 : 1;
            }

            if (notAFigure != 0) return false;
            var (day, month, year) = (Two(text, Day), Two(text, Month), (Two(text, Year) * 100) + Two(text, Year + 2));
            if (year < 1 || month is < 1 or > 12 || day < 1 || (day > 28 && day > DateTime.DaysInMonth(year, month))) return false;
            read = new(year, month, day);
            return true;
        }

        private static int Two(ReadOnlySpan<byte> text, int at) => ((text[at] - '0') * 10) + text[at + 1] - '0';
    }
}
