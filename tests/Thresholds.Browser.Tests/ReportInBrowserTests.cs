using Microsoft.Playwright;

namespace Thresholds.Browser.Tests;

/// <summary>The report as readers meet it: on a phone, on a laptop, on paper.</summary>
public class ReportInBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string, int, int, bool, bool> Widths => new()
    {
        { "phone", 360, 740, false, false },
        { "laptop", 1366, 768, false, false },
        { "paper", 718, 1000, false, true },
        { "phone, for sharing", 360, 740, true, false },
        { "laptop, for sharing", 1366, 768, true, false },
    };

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Axe_finds_nothing_and_the_page_asks_for_nothing(string what, int width, int height, bool forSharing, bool isPrint)
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        await using var report = await OpenedReport.Open(chromium, width, height, forSharing, isPrint);
        await Unfold(report.Page);
        Assert.Empty(report.Requests);
        Assert.Empty(report.Complaints);
        Assert.Empty(await Axe.Findings(report.Page));
        Assert.True(await Axe.Passed(report.Page) > 20, $"axe looked at too little ({what})");
        await Picture(report.Page, what);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(320)]
    [InlineData(1366)]
    public async Task Only_tables_and_charts_scroll_sideways_never_the_page(int width)
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        await using var report = await OpenedReport.Open(chromium, width, 740);
        await Unfold(report.Page);
        Assert.True(await report.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "the page scrolls sideways");
        if (width < 400) Assert.True(await report.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('.scroll')].filter(r => r.scrollWidth > r.clientWidth).length") > 3, "no table is wider than a phone: nothing is shown");
    }

    [Fact]
    public async Task Every_table_and_chart_is_reached_by_keyboard_and_has_a_name()
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        await using var report = await OpenedReport.Open(chromium, 360, 740, forSharing: true);
        await Unfold(report.Page);
        var regions = await report.Page.EvaluateAsync<int>("() => document.querySelectorAll('.scroll').length");
        Assert.True(regions > 10);
        Assert.Equal(0, await report.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('table, svg')].filter(e => !e.closest('.scroll')).length"));
        await report.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the report", await report.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        var reached = new HashSet<string>();
        for (var i = 0; i < 400 && reached.Count < regions; i++)
        {
            await report.Page.Keyboard.PressAsync("Tab");
            if (await report.Page.EvaluateAsync<string?>("() => document.activeElement.classList.contains('scroll') ? document.activeElement.getAttribute('aria-labelledby') : null") is { } name) reached.Add(name);
        }

        Assert.Equal(regions, reached.Count);
        Assert.True(await report.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('.scroll')].every(r => document.getElementById(r.getAttribute('aria-labelledby')).textContent.trim().length > 5)"));
    }

    [Fact]
    public async Task On_paper_what_was_folded_stands_open_and_heads_of_tables_repeat()
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        await using var report = await OpenedReport.Open(chromium, 718, 1000, isPrint: true);
        var hidden = await report.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('details table, details p, details li')].filter(e => !e.checkVisibility({ contentVisibilityAuto: true }) || e.getBoundingClientRect().height === 0).length");
        Assert.Equal(0, hidden);
        Assert.True(await report.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('thead')].every(h => getComputedStyle(h).display === 'table-header-group')"));
        Assert.True(await report.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "a table is wider than the paper");
        var pdf = await report.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true, Path = PicturePath("paper.pdf") });
        Assert.True(pdf.Length > 50_000);
    }

    private static Task Unfold(IPage page) => page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");

    // For people who change how the report looks: THRESHOLDS_PICTURES=folder keeps a picture of each width.
    private static async Task Picture(IPage page, string name)
    {
        if (PicturePath(name + ".png") is { } path) await page.ScreenshotAsync(new() { Path = path, FullPage = true });
    }

    private static string? PicturePath(string name) => Environment.GetEnvironmentVariable("THRESHOLDS_PICTURES") is { } folder ? Path.Combine(folder, name) : null;
}
