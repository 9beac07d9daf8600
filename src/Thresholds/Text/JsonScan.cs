namespace Thresholds.Text;

/// <summary>Where a reader of JSON stood when it broke off: what is open, and what it had just read.</summary>
internal readonly struct JsonScan
{
    /// <summary>Where the innermost open brace or bracket stands; null when none is.</summary>
    public int? Open { get; private init; }

    /// <summary>How many are open.</summary>
    public int Levels { get; private init; }

    /// <summary>Where the text that is still open begins; −1 when none is.</summary>
    public int TextFrom { get; private init; }

    /// <summary>The last mark before the place, or <c>v</c> for a value and <c>n</c> for a name; 0 when there was none.</summary>
    public char Last { get; private init; }

    /// <summary>A name was read, and no colon yet.</summary>
    public bool AfterName => Last == 'n';

    /// <summary>A value was read, and no comma yet.</summary>
    public bool AfterValue => Last is 'v' or '}' or ']';

    /// <summary>A member's name is due.</summary>
    public bool WantsName { get; private init; }

    /// <summary>Walks over what stands before a place; all of that is JSON.</summary>
    public static JsonScan Upto(ReadOnlySpan<byte> json, int end)
    {
        var open = new Stack<int>();
        var textFrom = -1;
        var last = '\0';
        for (var i = 0; i < end && i < json.Length; i++)
        {
            var c = (char)json[i];
            if (textFrom >= 0)
            {
                if (c == '\\' && i + 1 < end) i++;
                else if (c == '"') (textFrom, last) = (-1, DueName(json, open, last) ? 'n' : 'v');
                continue;
            }

            switch (c)
            {
                case ' ' or '\t' or '\r' or '\n':
                    continue;
                case '"':
                    textFrom = i;
                    continue;
                case '{' or '[':
                    open.Push(i);
                    break;
                case '}' or ']' when open.Count > 0:
                    open.Pop();
                    break;
            }

            last = c is '{' or '[' or '}' or ']' or ',' or ':' ? c : 'v';
        }

        return new()
        {
            Open = open.Count > 0 ? open.Peek() : null, Levels = open.Count, TextFrom = textFrom, Last = last, WantsName = DueName(json, open, last),
        };
    }

    private static bool DueName(ReadOnlySpan<byte> json, Stack<int> open, char last) => open.Count > 0 && json[open.Peek()] == '{' && last is '{' or ',';
}
