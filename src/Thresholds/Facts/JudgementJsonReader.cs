using Thresholds.Text;

namespace Thresholds.Facts;

/// <summary>Reads recorded judgements.</summary>
internal sealed class JudgementJsonReader(List<Fault> faults)
{
    private static readonly string[] Members =
    [
        "threshold", "answer", "settles", "knownThen", "reason", "role", "on", "informationFrom", "informationBy", "safeMeanwhile",
    ];

    private static readonly string[] Thresholds = [.. ThresholdWords.All.Select(t => t.Slug())];

    public IEnumerable<Judgement> Read(PlacedJson? json)
        => [.. json.List(faults).Select(j => j.Group("A judgement", Members, faults)).OfType<PlacedJson>().Select(One).OfType<Judgement>()];

    private Judgement? One(PlacedJson group)
    {
        var threshold = group.Need("threshold", $"Write {Words.Or(Thresholds)}.", faults).Word<Threshold>(ThresholdWords.TryParse, Thresholds, faults);
        var answer = group.Need("answer", $"Write {Words.Or(JudgementWords.All)}.", faults).Word<JudgementAnswer>(JudgementWords.TryParse, JudgementWords.All, faults);
        var on = group.Need("on", "Write the day it was made, such as \"2026-03-02\": what was known then hangs on it.", faults).Day(faults);
        var judgement = new Judgement
        {
            Threshold = threshold ?? default,
            Answer = answer ?? default,
            On = on ?? default,
            Settles = [.. group.Find("settles").Texts(faults)],
            KnownThen = [.. group.Find("knownThen").Texts(faults)],
            Reason = group.Find("reason").Text(faults),
            Role = group.Find("role").Text(faults),
            InformationFrom = group.Find("informationFrom").Text(faults),
            InformationBy = group.Find("informationBy").Day(faults),
            SafeMeanwhile = group.Find("safeMeanwhile").Text(faults),
        };
        return threshold is null || answer is null || on is null ? null : judgement;
    }
}
