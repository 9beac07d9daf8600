using System.Buffers;
using System.Text;

namespace Thresholds.Explanation;

/// <summary>The forms in which a decision can be written for a record.</summary>
/// <remarks>The default value is <see cref="Text"/>.</remarks>
public enum ReportFormat
{
    /// <summary>Plain text, to paste anywhere.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>One HTML page that stands by itself: no script, nothing fetched, sound for screen readers, and meant to be printed.</summary>
    Html,
}

/// <summary>Writes headings, paragraphs and lists.</summary>
internal abstract class ReportWriter
{
    protected StringBuilder Out { get; } = new();

    /// <param name="format">The form.</param>
    /// <param name="language">The language of the words, as HTML names it.</param>
    /// <param name="isPlain">For the family: larger print.</param>
    public static ReportWriter For(ReportFormat format, string language = "en-GB", bool isPlain = false) => format switch
    {
        ReportFormat.Markdown => new MarkdownReport(),
        ReportFormat.Html => new HtmlReport(language) { IsPlain = isPlain },
        _ => new TextReport(),
    };

    public abstract void Title(string text);

    public abstract void Heading(string text);

    public abstract void Paragraph(string text);

    public abstract void Item(string text, params IEnumerable<string> under);

    /// <summary>The list is over and a paragraph of the same part follows.</summary>
    public virtual void EndOfItems() => Out.Append('\n');

    public sealed override string ToString() => Finished();

    protected virtual string Finished() => Out.ToString().TrimEnd('\n') + "\n";

    private sealed class TextReport : ReportWriter
    {
        private const int Width = 100;

        public override void Title(string text)
        {
            Out.Append(text).Append('\n').Append('=', text.Length).Append("\n\n");
        }

        public override void Heading(string text)
        {
            Space();
            Out.Append(text.ToUpperInvariant()).Append('\n');
        }

        public override void Paragraph(string text)
        {
            Wrapped(text, string.Empty, string.Empty);
            Out.Append('\n');
        }

        public override void Item(string text, params IEnumerable<string> under)
        {
            Wrapped(text, "- ", "  ");
            foreach (var line in under) Wrapped(line, "    ", "    ");
        }

        private void Space()
        {
            if (Out.Length > 1 && Out[^2] != '\n') Out.Append('\n');
        }

        private static readonly SearchValues<char> Spaces = SearchValues.Create("\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000");

        private void Wrapped(string text, string first, string rest)
        {
            var used = 0;
            // Split at every kind of space: a line break inside what somebody wrote must not start a line of ours.
            foreach (var place in text.AsSpan().SplitAny(Spaces))
            {
                var word = text.AsSpan(place);
                if (word.IsEmpty) continue;
                if (used > 0 && used + 1 + word.Length > Width)
                {
                    Out.Append('\n');
                    used = 0;
                    first = rest;
                }

                Out.Append(used == 0 ? first : " ").Append(word);
                used += (used == 0 ? first.Length : 1) + word.Length;
            }

            Out.Append('\n');
        }
    }

    private sealed class MarkdownReport : ReportWriter
    {
        public override void Title(string text) => Out.Append("# ").Append(Escape(text)).Append("\n\n");

        public override void Heading(string text) => Out.Append(Out.Length > 1 && Out[^2] == '\n' ? string.Empty : "\n").Append("## ").Append(Escape(text)).Append("\n\n");

        public override void Paragraph(string text) => Out.Append(Escape(text)).Append("\n\n");

        public override void Item(string text, params IEnumerable<string> under)
        {
            Out.Append("- ").Append(Escape(text)).Append('\n');
            foreach (var line in under) Out.Append("  - ").Append(Escape(line)).Append('\n');
        }

        // What people wrote (a source, a role) must not become markup. Backticks stay: our own sentences use them around ids.
        private static string Escape(string text)
        {
            var escaped = new StringBuilder(text.Length);
            foreach (var c in text)
            {
                if (c is '\\' or '*' or '_' or '[' or ']' or '|' or '#') escaped.Append('\\');
                escaped.Append(c switch { '<' => "&lt;", '\n' or '\r' => " ", _ => c.ToString() });
            }

            return escaped.ToString();
        }
    }
}
