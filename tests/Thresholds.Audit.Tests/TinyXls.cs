using System.Text;

namespace Thresholds.Audit.Tests;

/// <summary>Writes small workbooks of the old sort, .xls, for tests: one sheet in a compound file, by hand.</summary>
internal static class TinyXls
{
    private const int Sector = 512;

    public static string Write(string path, string name, bool from1904, IReadOnlyList<object?[]> rows)
    {
        File.WriteAllBytes(path, Compound(Stream(name, from1904, rows)));
        return path;
    }

    private static byte[] Stream(string name, bool from1904, IReadOnlyList<object?[]> rows)
    {
        var sheet = Record(0x809, Words(0x600, 0x10, 0x1faa, 0x7cd, 0, 0, 0, 0));
        sheet = [.. sheet, .. Record(0x200, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(rows.Count), .. Words(0, rows.Max(r => r.Length), 0)])];
        for (var r = 0; r < rows.Count; r++)
            for (var c = 0; c < rows[r].Length; c++)
                sheet = [.. sheet, .. Cell(r, c, rows[r][c], from1904)];
        sheet = [.. sheet, .. Record(0xA, [])];

        byte[] Globals(int at) =>
        [
            .. Record(0x809, Words(0x600, 0x5, 0x1faa, 0x7cd, 0, 0, 0, 0)), .. Record(0x42, Words(1200)), .. Record(0x22, Words(from1904 ? 1 : 0)),
            .. Record(0xE0, [.. Words(0, 0), .. new byte[16]]), .. Record(0xE0, [.. Words(0, 14), .. new byte[16]]),
            .. Record(0x85, [.. BitConverter.GetBytes(at), 0, 0, (byte)name.Length, 0, .. Encoding.Latin1.GetBytes(name)]), .. Record(0xA, []),
        ];
        return [.. Globals(Globals(0).Length), .. sheet];
    }

    private static byte[] Cell(int row, int column, object? value, bool from1904) => value switch
    {
        null => [],
        double number => Record(0x203, [.. Words(row, column, 0), .. BitConverter.GetBytes(number)]),
        DateOnly day => Record(0x203, [.. Words(row, column, 1), .. BitConverter.GetBytes((double)(day.DayNumber - (from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).DayNumber))]),
        _ => Record(0x204, [.. Words(row, column, 0, value.ToString()!.Length), 1, .. Encoding.Unicode.GetBytes(value.ToString()!)]),
    };

    private static byte[] Record(int id, byte[] data) => [.. Words(id, data.Length), .. data];

    private static byte[] Words(params IEnumerable<int> words) => [.. words.SelectMany(w => BitConverter.GetBytes((ushort)w))];

    // Header, one sector of the sector table, one of the directory, then the stream, which must be 4096 bytes at least to stand in whole sectors.
    private static byte[] Compound(byte[] stream)
    {
        var sectors = Math.Max(8, (stream.Length + Sector - 1) / Sector);
        byte[] header = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], .. Words(0x3E, 3, 0xFFFE, 9, 6), .. new byte[10], .. Ints(1, 1, 0, 4096, -2, 0, -2, 0, 0), .. Ints(Enumerable.Repeat(-1, 108))];
        int[] table = [-3, -2, .. Enumerable.Range(0, sectors).Select(i => i == sectors - 1 ? -2 : i + 3), .. Enumerable.Repeat(-1, 128 - 2 - sectors)];
        byte[] directory = [.. Entry("Root Entry", 5, 1, -2, 0), .. Entry("Workbook", 2, -1, 2, sectors * Sector), .. Entry("", 0, -1, 0, 0), .. Entry("", 0, -1, 0, 0)];
        return [.. header, .. Ints(table), .. directory, .. stream, .. new byte[(sectors * Sector) - stream.Length]];
    }

    private static byte[] Entry(string name, byte kind, int child, int start, int size)
    {
        var text = new byte[64];
        Encoding.Unicode.GetBytes(name).CopyTo(text, 0);
        return [.. text, .. Words(name.Length == 0 ? 0 : (name.Length + 1) * 2), kind, 1, .. Ints(-1, -1, child), .. new byte[36], .. Ints(start, size, 0)];
    }

    private static byte[] Ints(params IEnumerable<int> numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];
}
