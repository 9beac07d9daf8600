namespace Thresholds.Audit.Findings;

/// <summary>Brothers and sisters on one contact, counted as families and as children. "Differently" is not "wrongly": two children of one family are two children.</summary>
/// <param name="Children">Different children.</param>
/// <param name="Families">Different families, of the contacts whose file says one.</param>
/// <param name="WithoutFamily">Contacts whose row names no family.</param>
/// <param name="Together">Families with contacts about two or more of their children on one day, each day once.</param>
/// <param name="DecidedAlike">Of those, decided alike for all of the children.</param>
/// <param name="DecidedDifferently">Decided differently between them.</param>
/// <param name="NotKnown">With a decision that is not known or stands for several levels.</param>
/// <param name="DifferentlyOnTheSameFacts">Of those decided differently, where two of the children have the same facts recorded.</param>
internal sealed record FamilyFigures(
    long Children, long Families, long WithoutFamily, long Together, long DecidedAlike, long DecidedDifferently, long NotKnown, long DifferentlyOnTheSameFacts);
