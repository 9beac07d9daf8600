using Thresholds.Conditions;
using Thresholds.Facts;

namespace Thresholds.Evaluation;

/// <summary>Whatever answers a rulebook's conditions about one contact: plainly, or compiled.</summary>
internal interface IConditionAnswers
{
    /// <summary>The answer.</summary>
    Truth Evaluate(Condition condition);

    /// <summary>The answer as a threshold asks it: for emergency accommodation, of a born child.</summary>
    Truth Evaluate(Threshold threshold, Condition condition);
}
