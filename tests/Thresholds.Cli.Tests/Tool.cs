using System.Text;

namespace Thresholds.Cli.Tests;

/// <summary>Runs the tool in this process and keeps what it said.</summary>
internal sealed record Tool(int Exit, string Out, string Error)
{
    public static string Here(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);

    public static Tool Run(params string[] args) => RunWith(string.Empty, args);

    public static Tool RunWith(string standardInput, params string[] args)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(standardInput));
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = new App(new Terminal(input, output, error)).Run(args);
        return new(exit, output.ToString(), error.ToString());
    }
}

/// <summary>A folder of its own for one test.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("thresholds-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string Put(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public IEnumerable<string> Files => _folder.GetFiles().Select(f => f.Name).Order();

    public void Dispose() => _folder.Delete(recursive: true);
}
