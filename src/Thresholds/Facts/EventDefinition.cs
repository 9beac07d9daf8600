namespace Thresholds.Facts;

/// <summary>Something that happens on a day: a strategy discussion held, an order made, a child seen.</summary>
/// <param name="Id">Its kebab-case id, unique in the vocabulary.</param>
/// <param name="SeenAs">Professional wording.</param>
/// <param name="Plainly">Wording a parent would understand.</param>
/// <remarks>A contact says when it happened, that it has not happened, or nothing: then it is not known. Immutable.</remarks>
public sealed record EventDefinition(string Id, string SeenAs, string Plainly);
