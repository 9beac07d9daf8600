using System.Globalization;
using Thresholds.Text;

namespace Thresholds.Tests.Support;

/// <summary>Refused inputs beside the exact messages: <c>bad/name.json</c> and <c>bad/name.expected.txt</c>.</summary>
internal static class BadFiles
{
    public static TheoryData<string> Names(string folder) => [.. Directory.GetFiles(Folder(folder), "*.json*").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    public static byte[] Read(string folder, string name) => File.ReadAllBytes(Path.Combine(Folder(folder), name));

    public static void Check(string folder, string name, IEnumerable<Fault> faults)
    {
        var said = string.Concat(faults.Select(f => f + "\n"));
        var expected = Path.Combine(Folder(folder), Path.GetFileNameWithoutExtension(name) + ".expected.txt");
        // To take over new messages: THRESHOLDS_WRITE_EXPECTED names the folder of the tests' sources; then read the difference.
        if (Environment.GetEnvironmentVariable("THRESHOLDS_WRITE_EXPECTED") is { Length: > 0 } sources)
            File.WriteAllText(Path.Combine(sources, folder, "bad", Path.GetFileName(expected)), said);
        else
            Assert.Equal(File.ReadAllText(expected), said);
    }

    private static string Folder(string folder) => Path.Combine(AppContext.BaseDirectory, folder, "bad");
}

/// <summary>Runs something as on a machine of another country.</summary>
internal static class Abroad
{
    public static T Run<T>(string culture, Func<T> what)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Of(culture);
            return what();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    // The tests run without the machine's culture data; then what would differ most is put in by hand.
    private static CultureInfo Of(string name)
    {
        CultureInfo culture;
        try
        {
            culture = new(name, false);
        }
        catch (CultureNotFoundException)
        {
            culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        }

        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }
}
