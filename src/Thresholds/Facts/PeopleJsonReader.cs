using Thresholds.Text;

namespace Thresholds.Facts;

/// <summary>Reads the people around the child.</summary>
internal sealed class PeopleJsonReader(List<Fault> faults)
{
    private static readonly string[] Members = ["id", "relation", "parentalResponsibility", "agreedToHelp", "told", "safeToTell"];

    public IReadOnlyList<Person> Read(PlacedJson? json)
    {
        var people = new List<Person>();
        foreach (var item in json.List(faults))
        {
            if (item.Group("A person", Members, faults) is not { } group) continue;
            var id = group.Need("id", "Give each person an id, so that a fact can say whom it is about.", faults).Text(faults);
            if (id is { } given && string.IsNullOrWhiteSpace(given)) group.Find("id")!.Wrong("Give each person an id, so that a fact can say whom it is about.", faults);
            var person = new Person
            {
                Id = id ?? string.Empty,
                Relation = group.Find("relation").Text(faults),
                ParentalResponsibility = Answer(group, "parentalResponsibility"),
                AgreedToHelp = Agreement(group.Find("agreedToHelp")),
                Told = Answer(group, "told"),
                SafeToTell = Answer(group, "safeToTell"),
            };
            if (string.IsNullOrWhiteSpace(id)) continue;
            if (people.Any(p => p.Id == id))
                group.Find("id")!.Wrong($"Two people have the id {Words.Shown(id, "that stands here")}. Give each their own, so that a fact can say whom it is about.", faults);
            else
                people.Add(person);
        }

        return people;
    }

    private Truth Answer(PlacedJson group, string name) => FactJsonReader.YesNo(group.Find(name), faults) ?? Truth.NotKnown;

    private Agreement Agreement(PlacedJson? json) => json?.Kind switch
    {
        System.Text.Json.JsonValueKind.True => Facts.Agreement.Yes,
        System.Text.Json.JsonValueKind.False => Facts.Agreement.No,
        _ => json.Word<Agreement>(AgreementWords.TryParse, AgreementWords.All, faults) ?? default,
    };
}
