using System.Text;
using Thresholds.Facts;

namespace Thresholds.Cli;

/// <summary>Writes answers in the shape of the questions: one, an array, or one to a line.</summary>
internal static class JsonShape
{
    public static string Joined(ContactShape shape, IEnumerable<byte[]> parts)
    {
        var text = new StringBuilder();
        var all = parts.Select(Encoding.UTF8.GetString).ToArray();
        if (shape == ContactShape.Array) text.Append("[\n").AppendJoin(",\n", all).Append("\n]");
        else text.AppendJoin('\n', all);
        return text.Append('\n').ToString();
    }
}
