using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Authoring.Parsing;
using Thresholds.Authoring.Writing;
using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Sections;

/// <summary><c>## Numbers a partnership may set</c>: parameters.</summary>
internal static class ParameterSection
{
    public const string Heading = "Numbers a partnership may set";
    private static readonly ImmutableArray<string> Columns = ["parameter", "unit", "default", "min", "max", "why", "cites"];

    public static ImmutableArray<Parameter> Read(SectionReader section)
    {
        var faults = section.Faults;
        section.NoList();
        section.NoBlocks();
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        foreach (var row in section.Table(Columns))
        {
            if (Values.DeclaredId(row.First, faults) is not { } id) continue;
            int? Number(string column) => row.IsWhole ? Values.Number(row[column], faults) : null;
            var (standard, min, max) = (Number("default"), Number("min"), Number("max"));
            // A range that cannot be read is taken for one that nothing objects to.
            var readable = standard is not null && min is not null && max is not null;
            parameters.Add(section.Notes.Placed(
                new Parameter
                {
                    Id = id.Text,
                    Unit = row.WordsNeeded("unit", faults),
                    Default = readable ? standard!.Value : 1,
                    Min = readable ? min!.Value : 1,
                    Max = readable ? max!.Value : 1,
                    Why = row.WordsNeeded("why", faults),
                    Citations = row.IsWhole ? Values.Citations(row["cites"], faults) : [],
                },
                row.Places()));
        }

        return parameters.ToImmutable();
    }

    public static void Write(Page page, ImmutableArray<Parameter> parameters)
    {
        page.Head(Columns);
        foreach (var p in parameters)
            page.Row($"`{p.Id}`", p.Unit, Text(p.Default), Text(p.Min), Text(p.Max), p.Why, string.Join("; ", p.Citations));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
