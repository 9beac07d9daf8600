using System.Reflection;
using System.Reflection.Emit;
using Thresholds.Audit.Consistency;

namespace Thresholds.Audit.Tests.Consistency;

/// <summary>None of the words that an audit may not use as a finding can be said by these folders: every text in their compiled code is looked at.</summary>
public class WordsTests
{
    [Fact]
    public void No_forbidden_word_can_be_said()
    {
        var texts = Texts().ToArray();
        Assert.Contains(texts, t => t.Text.Contains("read the file", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.Text.Contains("facts not recorded", StringComparison.Ordinal));
        Assert.True(texts.Length > 400, $"only {texts.Length} texts were found");
        Assert.Empty(texts.SelectMany(t => ForbiddenWords.Said(t.Text).Select(w => $"{t.Type}: \"{w}\" in \"{t.Text}\"")));
    }

    [Theory]
    [InlineData("a wrong decision", 1)]
    [InlineData("Because of this, a Fair one", 2)]
    [InlineData("isCorrect", 1)]
    [InlineData("goodness, fairly, faulty", 0)]
    public void The_search_finds_them(string text, int words) => Assert.Equal(words, ForbiddenWords.Said(text).Count());

    private static IEnumerable<(string Type, string Text)> Texts()
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        string[] folders = ["Consistency", "Sampling", "Reports", "Chronology", "Auditing"];
        var types = typeof(ConsistencyFigures).Assembly.GetTypes()
            .Where(t => t.Namespace is { } n && folders.Any(f => (n + ".").StartsWith($"Thresholds.Audit.{f}.", StringComparison.Ordinal)));
        foreach (var type in types)
        {
            if (type.IsEnum) foreach (var name in Enum.GetNames(type)) yield return (type.Name, name);
            foreach (var field in type.GetFields(all).Where(f => f.IsLiteral && f.FieldType == typeof(string))) yield return (type.Name, (string)field.GetRawConstantValue()!);
            foreach (var method in type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)))
                foreach (var text in Loaded(method)) yield return (type.Name, text);
        }
    }

    private static IEnumerable<string> Loaded(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;
        for (var at = 0; at < code.Length;)
        {
            var op = code[at] == 0xFE ? TwoBytes[code[at + 1]] : OneByte[code[at]];
            at += op.Size;
            if (op.OperandType == OperandType.InlineString) yield return method.Module.ResolveString(BitConverter.ToInt32(code, at));
            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    private static readonly Dictionary<byte, OpCode> OneByte = Codes(1);
    private static readonly Dictionary<byte, OpCode> TwoBytes = Codes(2);

    private static Dictionary<byte, OpCode> Codes(int size) => typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).Where(o => o.Size == size).ToDictionary(o => (byte)(o.Value & 0xFF));
}
