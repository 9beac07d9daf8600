namespace Thresholds.Rulebooks;
internal static class RulebookJson { public static byte[] Write(Rulebook r) => []; }
