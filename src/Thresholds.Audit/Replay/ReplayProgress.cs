namespace Thresholds.Audit.Replay;

/// <summary>How far a replay has come.</summary>
/// <param name="RowsRead">Rows read so far.</param>
/// <param name="BytesRead">Bytes of the file read so far, about; of a workbook, rows.</param>
/// <param name="BytesInFile">Bytes in the file; of a workbook, rows.</param>
public readonly record struct ReplayProgress(long RowsRead, long BytesRead, long BytesInFile);
