namespace Thresholds.NRules.Network;

/// <summary>The priorities of the rulebook's own definitions. They change no answer; they see to it that a host's rules, whose priority is
/// nought unless they say otherwise, look at a whole picture and never at half of one, and that no layer works twice.</summary>
internal static class Layer
{
    public const int Rules = 1_000_000;

    public const int Thresholds = 999_999;

    public const int WhatFollows = 999_998;
}
