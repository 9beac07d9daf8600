using System.Globalization;
using System.Text;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using static Thresholds.Benchmarks.Handwritten.LoopExpressions;

namespace Thresholds.Benchmarks.Handwritten;

/// <summary>Writes the statements of the loop out, so that they can follow the guidance: <c>write-handwritten FOLDER</c>. What it writes is read, reviewed and committed as source.</summary>
internal sealed class LoopWriter(Rulebook rulebook, string folder)
{
    private readonly LoopExpressions _say = new(rulebook);
    private readonly Vocabulary _vocabulary = rulebook.Vocabulary;

    public int Write()
    {
        Row();
        Closing();
        foreach (var threshold in ThresholdWords.All) Rules(threshold);
        Urgencies();
        Routes();
        return 0;
    }

    private void Row()
    {
        var text = new StringBuilder("// Written out from the guidance by `-- write-handwritten FOLDER` (LoopWriter): as long as the guidance is. Change that, not this.\nusing System.Runtime.InteropServices;\n\nnamespace Thresholds.Benchmarks.Handwritten;\n\n");
        text.Append("/// <summary>What is known of one contact: a set of codes a choice, least and greatest a measure, yes, no or not known for all else.</summary>\n");
        text.Append("[StructLayout(LayoutKind.Sequential)]\ninternal struct EnglandRow\n{\n");
        foreach (var choice in _vocabulary.Choices) Line($"    public ulong {Name(choice.Id)};");
        text.Append("    public int Day;\n");
        foreach (var measure in _vocabulary.Measures) Line($"    public int {Name(measure.Id)}Least, {Name(measure.Id)}Most;");
        foreach (var some in _vocabulary.Indicators.Select(i => i.Id).Concat(_vocabulary.Events.Select(e => e.Id)).Chunk(4)) Line($"    public sbyte {string.Join(", ", some.Select(Name))};");
        Save("EnglandLoopRow", text.Append("}\n"));

        void Line(string line) => text.Append(line).Append('\n');
    }

    private void Closing()
    {
        var rows = _vocabulary.Closure.Rows;
        var text = Begin("What follows from what was stated; false where it cannot all be true. First what each \"yes\" brings, then what is thereby ruled out.");
        text.Append("    private static bool Close(ref EnglandRow c)\n    {\n        var fits = SpreadYes(ref c);\n        RuleOut(ref c);\n        return fits;\n    }\n\n");
        text.Append("    private static bool SpreadYes(ref EnglandRow c)\n    {\n        var fits = true;\n");
        foreach (var row in rows)
        {
            var lines = row.Yes.Where(i => i != row.Indicator).Select(i => $"fits &= c.{Of(i)} != No; c.{Of(i)} = Yes;")
                .Concat(row.No.Select(i => $"fits &= c.{Of(i)} != Yes; c.{Of(i)} = No;"))
                .Concat(row.Measures.SelectMany(m => Narrowing(m)))
                .Concat(row.Choices.Select(o => $"c.{Name(_vocabulary.Choices[o.Choice].Id)} &= {Set(o.Set)}; fits &= c.{Name(_vocabulary.Choices[o.Choice].Id)} != 0;")).ToArray();
            if (lines.Length > 0) Write($"        if (c.{Of(row.Indicator)} == Yes)", ["        {", .. lines.Select(l => "            " + l), "        }"]);
        }

        text.Append("        return fits;\n    }\n\n    private static void RuleOut(ref EnglandRow c)\n    {\n");
        // By cause: whatever excludes something has ruled it out above already.
        var causes = rows.SelectMany(row => row.Yes.Where(i => i != row.Indicator).Select(i => (Cause: $"c.{Of(i)} == No", row.Indicator))
            .Concat(row.Measures.Select(m => (Cause: Missed(m), row.Indicator)))
            .Concat(row.Choices.Select(o => (Cause: $"(c.{Name(_vocabulary.Choices[o.Choice].Id)} & {Set(o.Set)}) == 0", row.Indicator))));
        foreach (var cause in causes.GroupBy(c => c.Cause, c => $"c.{Of(c.Indicator)} = No;"))
            Write($"        if ({cause.Key})", ["        {", .. cause.Select(l => "            " + l), "        }"]);

        Save("EnglandLoopClosing", text.Append("    }\n}\n"));

        string Of(int indicator) => Name(_vocabulary.Indicators[indicator].Id);

        string Missed(MeasureBound bound)
        {
            var (name, range) = (Name(_vocabulary.Measures[bound.Measure].Id), _vocabulary.Measures[bound.Measure].Range);
            var below = bound.Bounds.Min > range.Min ? Say($"c.{name}Most < {bound.Bounds.Min}") : False;
            return Any([below, bound.Bounds.Max < range.Max ? Say($"c.{name}Least > {bound.Bounds.Max}") : False]);
        }

        IEnumerable<string> Narrowing(MeasureBound bound)
        {
            var (name, range) = (Name(_vocabulary.Measures[bound.Measure].Id), _vocabulary.Measures[bound.Measure].Range);
            if (bound.Bounds.Min > range.Min) yield return Say($"if (c.{name}Least < {bound.Bounds.Min}) c.{name}Least = {bound.Bounds.Min};");
            if (bound.Bounds.Max < range.Max) yield return Say($"if (c.{name}Most > {bound.Bounds.Max}) c.{name}Most = {bound.Bounds.Max};");
            yield return $"fits &= c.{name}Least <= c.{name}Most;";
        }

        void Write(string first, string[] rest)
        {
            foreach (var line in rest.Prepend(first)) text.Append(line).Append('\n');
        }
    }

    private void Rules(Threshold threshold)
    {
        var text = Begin($"The rules for {threshold.Words()}: for each strength whether one is met, and whether one may be.");
        foreach (var strength in Enum.GetValues<RuleStrength>())
        {
            var its = rulebook.Rules.Where(r => r.Threshold == threshold && r.Strength == strength).ToArray();
            if (its.Length == 0 && strength == RuleStrength.Duty && threshold == Threshold.EarlyHelp) continue;
            foreach (var certain in (bool[])[true, false])
            {
                var rules = its.Select(r => (r.Id, Text: _say.InForce(r.InForce, threshold, r.When, certain))).Where(r => r.Text != False).ToArray();
                var head = $"    private static bool {threshold}{strength}{(certain ? "IsMet" : "MayBeMet")}";
                if (rules.Length == 0) text.Append($"{head}(in EnglandRow _) => false;\n\n");
                else Statements(text, head + "(in EnglandRow c)", rules.Select(r => ($"if ({r.Text}) return true;", r.Id)), "return false;");
            }
        }

        Save($"EnglandLoop{threshold}", End(text));
    }

    private void Urgencies()
    {
        var text = Begin("How soon: the soonest of the rules met and the steps to be done.");
        var lines = new List<(string, string)>();
        foreach (var urgency in Enum.GetValues<Urgency>().OrderDescending())
        {
            foreach (var rule in rulebook.Rules.Where(r => r.Urgency == urgency)) Add(_say.InForce(rule.InForce, rule.Threshold, rule.When, true), rule.Id);
            foreach (var step in rulebook.Steps.Where(s => s.Urgency == urgency))
                Add(All([_say.InForce(step.InForce, null, step.When, true), step.DoneWhen is { } done ? $"c.{Name(done)} != Yes" : True]), step.Id);

            void Add(string when, string id)
            {
                if (when != False) lines.Add(($"if ({when}) return Urgency.{urgency};", id));
            }
        }

        Statements(text, "    private static Urgency Soonest(in EnglandRow c, in LoopStandings s)", lines, "return default;");
        Save("EnglandLoopUrgency", End(text));
    }

    private void Routes()
    {
        var text = Begin("Where each route to safety stands.");
        text.Append(Say($"    internal const int Routes = {rulebook.Routes.Length};\n\n    private static void Route(in EnglandRow c, in LoopStandings s, Span<RouteStatus> routes)\n    {{\n"));
        for (var i = 0; i < rulebook.Routes.Length; i++)
        {
            var r = rulebook.Routes[i];
            var (opens, mayOpen) = (_say.InForce(r.InForce, Threshold.EmergencyAccommodation, r.OpensWhen, true), _say.InForce(r.InForce, Threshold.EmergencyAccommodation, r.OpensWhen, false));
            var blocked = r.BlockedBy is { } b ? All([_say.Of(b, true), r.Unless is { } u ? $"!({_say.Of(u, false)})" : True]) : False;
            var mayBeBlocked = r.BlockedBy is { } m ? All([_say.Of(m, false), r.Unless is { } n ? $"!({_say.Of(n, true)})" : True]) : False;
            text.Append(Say($"        // {r.Id}\n        if (!({mayOpen})) routes[{i}] = RouteStatus.DoesNotApply;\n"));
            if (opens != False && mayBeBlocked == False) text.Append(Say($"        else if ({opens}) routes[{i}] = RouteStatus.Open;\n"));
            if (opens != False && mayBeBlocked != False)
            {
                text.Append(Say($"        else if ({All([opens, $"!({mayBeBlocked})"])}) routes[{i}] = RouteStatus.Open;\n"));
                if (blocked != False) text.Append(Say($"        else if ({All([opens, blocked])}) routes[{i}] = RouteStatus.Blocked;\n"));
            }

            text.Append(Say($"        else routes[{i}] = RouteStatus.NotKnown;\n"));
        }

        Save("EnglandLoopRoutes", text.Append("    }\n}\n"));
    }

    private static StringBuilder Begin(string summary) => new StringBuilder("// Written out from the guidance by `-- write-handwritten FOLDER` (LoopWriter): as long as the guidance is. Change that, not this.\nusing Thresholds.Evaluation;\nusing Thresholds.Rulebooks;\n\nnamespace Thresholds.Benchmarks.Handwritten;\n\n")
        .Append($"/// <content>{summary}</content>\ninternal static partial class EnglandLoop\n{{\n");

    private static StringBuilder End(StringBuilder text) => new StringBuilder(text.ToString().TrimEnd()).Append("\n}\n");

    private static void Statements(StringBuilder text, string head, IEnumerable<(string Line, string Id)> lines, string last)
    {
        text.Append($"{head}\n    {{\n");
        foreach (var (line, id) in lines) text.Append($"        // {id}\n        {line}\n");
        text.Append($"        {last}\n    }}\n\n");
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Save(string name, StringBuilder text) => File.WriteAllText(Path.Combine(folder, name + ".cs"), text.ToString());
}
