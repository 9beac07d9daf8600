using System.Text.Json.Nodes;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Conformance;

/// <summary>Something that decides contacts by a rulebook and is held to the pack.</summary>
public interface IDecider
{
    /// <summary>What it is called in a list of differences.</summary>
    string Name { get; }

    /// <summary>Fields of an expected decision it says nothing of, on purpose; declared, so that a field it forgets is a difference.</summary>
    IReadOnlyCollection<string> LeavesOut { get; }

    /// <summary>The decision in the fields of <see cref="DecisionFields"/>.</summary>
    /// <param name="rulebook">The rulebook of the pack.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="dates">The day whose rules apply.</param>
    JsonObject Decide(Rulebook rulebook, Contact contact, DecisionDates dates);
}

/// <summary>The reference evaluator, which made the pack.</summary>
public sealed class ReferenceDecider : IDecider
{
    /// <inheritdoc/>
    public string Name => "the reference evaluator";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> LeavesOut => [];

    /// <inheritdoc/>
    public JsonObject Decide(Rulebook rulebook, Contact contact, DecisionDates dates)
        => DecisionFields.Of(new ThresholdEvaluator(rulebook).Decide(contact, dates));
}
