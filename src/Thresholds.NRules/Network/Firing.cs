using NRules;

namespace Thresholds.NRules.Network;

/// <summary>Fires a session until nothing is left to say.</summary>
internal static class Firing
{
    /// <summary>The rulebook's own layers first, each as a whole: what its rules say is passed on once for the layer and not once for each rule,
    /// and how the thresholds stand is worked out once. Then everything else, by NRules' ordinary way. Neither changes an answer.</summary>
    public static void UntilQuiet(ISession session)
    {
        session.AutoPropagateLinkedFacts = false;
        try
        {
            while (IsOurs(session))
            {
                var layer = session.Agenda.Peek().Rule.Priority;
                while (IsOurs(session) && session.Agenda.Peek().Rule.Priority == layer) session.Fire(1);
                session.PropagateLinked();
            }
        }
        finally
        {
            session.PropagateLinked();
            session.AutoPropagateLinkedFacts = true;
        }

        // A host's rule may halt the engine; what then stands on the agenda still belongs to the decision.
        while (session.Fire() > 0)
        {
        }
    }

    private static bool IsOurs(ISession session) => !session.Agenda.IsEmpty && session.Agenda.Peek().Rule.Priority >= Layer.WhatFollows;
}
