namespace Thresholds.Audit.Import;

/// <summary>A file that appears whole or not at all: written beside its place, and moved there when all of it is written.</summary>
internal sealed class WholeFile : IDisposable
{
    private readonly string _path;
    private readonly string _beside;
    private bool _isClosed;

    public WholeFile(string path)
    {
        _path = path;
        _beside = path + ".part";
        Stream = new FileStream(_beside, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Where to write.</summary>
    public FileStream Stream { get; }

    /// <summary>Closes what was written; it can still be thrown away.</summary>
    public void Close()
    {
        if (!_isClosed) Stream.Dispose();
        _isClosed = true;
    }

    /// <summary>Puts the file in its place.</summary>
    public void Keep()
    {
        Close();
        File.Move(_beside, _path, overwrite: true);
    }

    /// <summary>Throws away what was not kept.</summary>
    public void Dispose()
    {
        Close();
        File.Delete(_beside);
    }
}
