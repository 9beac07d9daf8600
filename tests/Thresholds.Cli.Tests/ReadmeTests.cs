using System.Reflection;

namespace Thresholds.Cli.Tests;

/// <summary>What README and the quickstart promise, compiled and run.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_example_in_README_is_the_one_that_is_compiled()
    {
        var readme = Between(File.ReadAllText(Tool.Here("README.md")), "```csharp\n", "```");
        var compiled = File.ReadAllText(Tool.Here("ReadmeExample.cs"));
        var body = Between(compiled, "        // README begins.\n", "        // README ends.").Replace("\n        ", "\n", StringComparison.Ordinal)["        ".Length..];
        Assert.Equal(readme[..readme.IndexOf("\n\n", StringComparison.Ordinal)], Between(compiled, "together.\n", "\n\nnamespace"));
        Assert.Equal(readme[(readme.IndexOf("\n\n", StringComparison.Ordinal) + 2)..], body);
    }

    [Fact]
    public void The_example_says_what_README_says()
    {
        using var console = new StringWriter { NewLine = "\n" };
        ReadmeExample.Run(console);
        Assert.StartsWith("\nsection 47\nContact c-1, received", console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_quickstart_runs()
    {
        var before = Console.Out;
        using var console = new StringWriter { NewLine = "\n" };
        Console.SetOut(console);
        try
        {
            Assembly.Load("Quickstart").EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.StartsWith("Required: nothing on what is known\nTo consider: section 47\n", console.ToString(), StringComparison.Ordinal);
        Assert.Contains("health visitor", console.ToString(), StringComparison.Ordinal);
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
