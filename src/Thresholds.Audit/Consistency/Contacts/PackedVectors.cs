namespace Thresholds.Audit.Consistency.Contacts;

/// <summary>Keeps lists of (place, value) once each, in a few bytes, and gives equal lists the same number: hashed first, then compared.</summary>
internal sealed class PackedVectors
{
    private byte[] _bytes = new byte[1 << 10];
    private readonly List<int> _ends = [];
    private readonly List<ulong> _hashes = [];
    private int[] _slots = new int[1 << 8];
    private int _used;

    public int Count => _ends.Count;

    /// <summary>The number of a list, which must be in order of place, each place once.</summary>
    public int Number(ReadOnlySpan<RecordedFact> facts)
    {
        var start = _used;
        if (_bytes.Length - start < facts.Length * 10) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, start + facts.Length * 10));
        var previous = -1;
        foreach (var fact in facts)
        {
            if (fact.Fact <= previous) throw new ArgumentException("Facts stand in order of their places, each once.", nameof(facts));
            Put((uint)(fact.Fact - previous - 1));
            Put((uint)(fact.Value << 1 ^ fact.Value >> 31));
            previous = fact.Fact;
        }

        var hash = Hash(_bytes.AsSpan(start, _used - start));
        if (_ends.Count * 2 >= _slots.Length) Grow();
        for (var slot = (int)(hash & (ulong)(_slots.Length - 1)); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            var at = _slots[slot] - 1;
            if (at < 0)
            {
                _ends.Add(_used);
                _hashes.Add(hash);
                _slots[slot] = _ends.Count;
                return _ends.Count - 1;
            }

            if (_hashes[at] != hash || !_bytes.AsSpan(Start(at), _ends[at] - Start(at)).SequenceEqual(_bytes.AsSpan(start, _used - start))) continue;
            _used = start;
            return at;
        }
    }

    /// <summary>Reads a list back into the list given, which is emptied first.</summary>
    public void Read(int number, List<RecordedFact> into)
    {
        into.Clear();
        var at = Start(number);
        var previous = -1;
        while (at < _ends[number])
        {
            var place = previous + 1 + (int)Take(ref at);
            var value = Take(ref at);
            into.Add(new(place, (int)(value >> 1) ^ -(int)(value & 1)));
            previous = place;
        }
    }

    private int Start(int number) => number == 0 ? 0 : _ends[number - 1];

    private void Put(uint value)
    {
        for (; value >= 0x80; value >>= 7) _bytes[_used++] = unchecked((byte)(value | 0x80));
        _bytes[_used++] = (byte)value;
    }

    private uint Take(ref int at)
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var b = _bytes[at++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80) return value;
        }
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < _hashes.Count; i++)
        {
            var slot = (int)(_hashes[i] & (ulong)(_slots.Length - 1));
            while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = i + 1;
        }
    }

    private static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var b in bytes) hash = (hash ^ b) * 1099511628211UL;
            return Statistics.SeededNumbers.Mix(hash);
        }
    }
}
