namespace Thresholds.Audit.Reports.Html;

/// <summary>The few styles of the report, on screen and on paper. Black on white and grey; colour carries no meaning.</summary>
internal static class Styles
{
    // Grey #505a5f on white is 7 to 1, blue #1d70b8 5 to 1. Logical sides ("inline") throughout, so that no direction is assumed.
    public const string Css = """
        *, *::before, *::after { box-sizing: border-box; }
        body { font: 1.05rem/1.5 Arial, Helvetica, sans-serif; color: #0b0c0c; background: #fff; margin: 0; }
        main, header { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
        h1 { font-size: 2.1rem; line-height: 1.15; margin: 1.5rem 0 .75rem; } h2 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 1rem; }
        h3 { font-size: 1.2rem; margin: 2rem 0 .5rem; } h4 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
        section { border-top: 2px solid #1d70b8; margin-top: 3rem; padding-top: 1.25rem; }
        p, ul, ol, dl { margin: .6rem 0; } p, li, dd { max-width: 46rem; overflow-wrap: anywhere; } li { margin: .3rem 0; }
        dt { font-weight: bold; margin-top: .6rem; } dd { margin: 0; }
        a { color: #1d70b8; } a:visited { color: #4c2c92; }
        a:focus-visible, summary:focus-visible { outline: 3px solid #fd0; background: #fd0; color: #0b0c0c; }
        .skip { position: absolute; inset-block-start: -10rem; } .skip:focus { position: static; display: block; padding: .75rem 1.25rem; background: #fd0; color: #0b0c0c; }
        .quiet { color: #505a5f; font-size: .95rem; } .lead { font-size: 1.2rem; }
        .mark { border: 3px solid #0b0c0c; padding: .6rem 1rem; font-weight: bold; max-width: 46rem; }
        .aside { border-inline-start: .6rem solid #b1b4b6; padding: .25rem 1rem; margin: 1rem 0; }
        main nav { margin: 2.5rem 0 0; padding: 0; } .summary { border: 2px solid #1d70b8; padding: .25rem 1.25rem .75rem; } .summary h2 { margin-top: .75rem; } .summary li { max-width: none; }
        .scroll { overflow-x: auto; margin: 1rem 0 1.5rem; } .scroll:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px; }
        table { border-collapse: collapse; width: 100%; font-size: .98rem; } caption { text-align: start; font-weight: bold; padding-bottom: .4rem; max-width: min(46rem, calc(100vw - 2.5rem)); }
        th, td { text-align: start; vertical-align: top; border-bottom: 1px solid #b1b4b6; padding: .4rem .9rem .4rem 0; overflow-wrap: break-word; }
        tbody th { font-weight: normal; min-width: 8rem; } th.number, td.number { text-align: end; font-variant-numeric: tabular-nums; } td.number { white-space: nowrap; }
        tr.total th, tr.total td { font-weight: bold; }
        figure { margin: 1rem 0 1.5rem; } figcaption { font-weight: bold; max-width: 46rem; padding-bottom: .25rem; }
        figure svg { display: block; width: 100%; min-width: 30rem; max-width: 46rem; height: auto; font-family: Arial, Helvetica, sans-serif; }
        summary { color: #1d70b8; text-decoration: underline; cursor: pointer; padding: .5rem 0; max-width: 46rem; } details > summary:hover { color: #003078; }
        code { font-family: Consolas, monospace; font-size: .95em; overflow-wrap: anywhere; }
        @media (max-width: 40rem) { h1 { font-size: 1.7rem; } h2 { font-size: 1.35rem; } main, header { padding-inline: 1rem; } .summary { padding-inline: .9rem; } table { font-size: .95rem; } }
        @page { size: A4; margin: 15mm 14mm; }
        @media print {
          body { font-size: 9.5pt; line-height: 1.35; } main, header { max-width: none; padding: 0; } p, li, dd, caption, figcaption, .mark { max-width: none; }
          h1 { font-size: 18pt; margin-top: 0; } h2 { font-size: 14pt; } h3 { font-size: 11.5pt; margin-top: .9rem; } h4 { font-size: 10pt; }
          h2, h3, h4, caption, figcaption, summary { break-after: avoid; } section { break-before: page; margin-top: 0; } .summary { break-before: auto; }
          .skip { display: none; } a { color: inherit; text-decoration: none; } summary { color: inherit; text-decoration: none; font-weight: bold; list-style: none; }
          details::details-content { content-visibility: visible; block-size: auto; }
          .scroll { overflow: visible; } table { font-size: 8.5pt; } thead { display: table-header-group; } tr, figure, li, dt { break-inside: avoid; } dt { break-after: avoid; }
          th, td { padding: .2rem .5rem .2rem 0; } tbody th { min-width: 0; } td.number { white-space: normal; } figure svg { min-width: 0; max-width: 15cm; }
        }
        """;
}
