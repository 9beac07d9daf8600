using Microsoft.Playwright;

namespace Thresholds.Browser.Tests;

/// <summary>The system's Chromium, started once for all tests; never a download of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private IPlaywright? _playwright;

    /// <summary>Why there is no browser; null where there is one.</summary>
    public string? Missing { get; private set; }

    public IBrowser Browser { get => field ?? throw new InvalidOperationException("There is no browser: skip the test first."); private set; }

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("THRESHOLDS_CHROMIUM") ?? Array.Find(Places, File.Exists);
        if (path is null)
        {
            Missing = "No Chromium here: install it, or set THRESHOLDS_CHROMIUM to the path of one.";
            return;
        }

        _playwright = await Playwright.CreateAsync();
        // Chromium refuses its sandbox to root; the one page it opens is ours.
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (Missing is null) await Browser.CloseAsync();
        _playwright?.Dispose();
    }
}
