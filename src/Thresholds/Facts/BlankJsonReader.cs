using Thresholds.Text;

namespace Thresholds.Facts;

/// <summary>Reads the facts whose blank means no, each by name.</summary>
internal sealed class BlankJsonReader(Vocabulary vocabulary, ContactBuilder builder, List<Fault> faults)
{
    /// <summary>The member of a contact.</summary>
    public const string Member = "blankMeansNo";

    public void Read(PlacedJson? json)
    {
        foreach (var item in json.List(faults))
        {
            if (item.Text(faults) is not { } id) continue;
            builder.Where = item.Where;
            if (vocabulary.KindOf(id) is not null || Words.IsCode(id)) builder.BlankMeansNo(id);
            else item.Wrong("This is not in the vocabulary. A fact is named by its id: lower-case words joined by hyphens.", faults);
        }
    }
}
