using Microsoft.Playwright;
using Thresholds.Audit.Reports;
using Thresholds.Audit.Tests.Reports;
using Thresholds.England;
using Thresholds.Tests.Support;

namespace Thresholds.Browser.Tests;

/// <summary>A report opened in a browser from a file, as a reader opens it, with everything noted that it asked for or complained of.</summary>
internal sealed class OpenedReport : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("report-");
    private IBrowserContext _context = null!;

    public IPage Page { get; private set; } = null!;

    /// <summary>Addresses asked for beyond the file itself.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What the console and the page complained of.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<OpenedReport> Open(Chromium chromium, int width, int height, bool forSharing = false, bool isPrint = false)
    {
        var opened = new OpenedReport();
        var file = Path.Combine(opened._folder.FullName, "report.html");
        await using (var stream = File.Create(file)) AuditReport.Write(InventedFindings.Of(new Dice(11), 1500, EnglandGuidance.Rulebook), stream, forSharing);
        opened._context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height } });
        opened.Page = await opened._context.NewPageAsync();
        var address = new Uri(file).AbsoluteUri;
        await opened.Page.RouteAsync("**/*", route =>
        {
            if (route.Request.Url == address) return route.ContinueAsync();
            opened.Requests.Add(route.Request.Url);
            return route.AbortAsync();
        });
        opened.Page.Console += (_, message) => { if (message.Type is "error" or "warning") opened.Complaints.Add(message.Text); };
        opened.Page.PageError += (_, message) => opened.Complaints.Add(message);
        await opened.Page.GotoAsync(address);
        if (isPrint) await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Drawn(opened.Page);
        return opened;
    }

    // Chromium settles what `content-visibility` shows when it draws: asked on a busy machine before the first picture in print,
    // 4 of 60 pages said that all 97 folded parts were still hidden, though they were laid out with their height.
    private static Task Drawn(IPage page) => page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        _folder.Delete(true);
    }
}
