using System.Diagnostics;
using Thresholds.England;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.NRules.Tests;

public static class Scratch
{
    [Fact]
    public static void Measure()
    {
        var rulebook = EnglandGuidance.Rulebook;
        var before = GC.GetTotalMemory(true);
        var watch = Stopwatch.StartNew();
        var sessions = new ThresholdSessions(rulebook);
        var compile = watch.Elapsed;
        var after = GC.GetTotalMemory(true);
        var contact = Contact.Start(rulebook.Vocabulary, "c-1", new(2026, 3, 2)).BornOn(new(2025, 11, 1)).Yes("mark-when-not-mobile").Build();
        watch.Restart();
        var d = sessions.Decide(contact);
        var first = watch.Elapsed;
        for (var i = 0; i < 200; i++) sessions.Decide(contact);
        watch.Restart();
        for (var i = 0; i < 200; i++) sessions.Decide(contact);
        var each = watch.Elapsed / 200;
        var session = sessions.Open();
        watch.Restart();
        session.PutAll(Enumerable.Repeat(contact, 1000));
        var all = session.DecideAll();
        var many = watch.Elapsed / 1000;
        File.WriteAllText("/tmp/nrules-measure.txt", $"compile {compile} memory {(after - before) / 1024.0 / 1024:0.0} MiB first {first} each {each} many {many} {SamenessTests.Difference(new ThresholdEvaluator(rulebook).Decide(contact), d)}");
    }
}
