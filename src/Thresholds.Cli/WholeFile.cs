namespace Thresholds.Cli;

/// <summary>Writes files that appear whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the target first, then moves into its place.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var unfinished = path + ".unfinished";
        try
        {
            using (var file = File.Create(unfinished)) file.Write(bytes);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
