using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Thresholds.Browser.Tests;

/// <summary>axe, the checker of accessibility, from the package that carries it.</summary>
internal static class Axe
{
    private const string Resource = "Deque.AxeCore.Commons.Resources.axe.min.js";

    private static readonly Lazy<string> Script = new(() =>
    {
        using var stream = typeof(AxeResult).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The package no longer carries {Resource}.");
        return new StreamReader(stream).ReadToEnd();
    });

    /// <summary>What axe finds on the page as it stands, one line each: rule, element, what to do.</summary>
    public static async Task<string[]> Findings(IPage page)
    {
        await page.EvaluateAsync(Script.Value);
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations");
        return
        [
            .. found.EnumerateArray().SelectMany(v => v.GetProperty("nodes").EnumerateArray()
                .Select(n => $"{v.GetProperty("id").GetString()}: {n.GetProperty("html").GetString()} ({n.GetProperty("failureSummary").GetString()?.ReplaceLineEndings(" ")})")),
        ];
    }

    /// <summary>How many rules axe found nothing amiss with: it did look.</summary>
    public static async Task<int> Passed(IPage page) => await page.EvaluateAsync<int>("async () => (await axe.run(document)).passes.length");
}
