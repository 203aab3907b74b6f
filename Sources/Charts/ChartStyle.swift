/// How charts look, as a style sheet for the page that holds them.
///
/// The page defines `--ink`, `--paper`, `--quiet`, `--line`, `--good`, `--bad` and `--mixed`, for light,
/// for dark and for print; without them a chart is drawn in black on white. Of `--ink`, `--quiet`, `--good`,
/// `--bad` and `--mixed` each needs a contrast of 4.5:1 to `--paper`, `--line` one of 3:1.
package enum ChartStyle {
  package static let sheet: StaticString = #"""
    .chart, .chart-small { display: block; width: 100%; height: auto; color: var(--ink, #1b1b1b);
      font-family: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
    .chart { max-width: 32rem; }
    .chart-small { max-width: 12rem; }
    .chart-text { fill: currentColor; stroke: var(--paper, #ffffff); stroke-width: 3px;
      stroke-linejoin: round; paint-order: stroke; font-size: 13px; }
    .chart-sign { fill: var(--ink, #1b1b1b); stroke: none; }
    .chart-good { color: var(--good, #11632f); }
    .chart-warning { color: var(--mixed, #7a4b00); }
    .chart-bad { color: var(--bad, #a3151a); }
    .chart-neutral, .chart-quiet { color: var(--quiet, #555555); }
    .chart-axis { stroke: var(--line, #8a8a8a); stroke-width: 1.5; }
    .chart-grid { stroke: var(--line, #8a8a8a); stroke-width: 1; opacity: 0.35; }
    .chart-line { stroke: var(--ink, #1b1b1b); stroke-width: 2; stroke-linejoin: round; }
    .chart-point { stroke: var(--ink, #1b1b1b); stroke-width: 2; fill: var(--paper, #ffffff); }
    .chart-filled { fill: var(--ink, #1b1b1b); }
    .chart-interval { stroke: var(--ink, #1b1b1b); stroke-width: 2.5; }
    .chart-target { stroke: var(--quiet, #555555); stroke-width: 2.5; stroke-dasharray: 7 3; }
    .chart-target-side { fill: var(--quiet, #555555); stroke: none; }
    .chart-riser { stroke: var(--quiet, #555555); stroke-width: 1.2; stroke-dasharray: 1.5 3; }
    .chart-band { stroke: none; fill: var(--quiet, #555555); fill-opacity: 0.15; }
    .chart-break { stroke: var(--ink, #1b1b1b); stroke-width: 1.5; stroke-dasharray: 2 4; }
    .chart-superseded { stroke: var(--quiet, #555555); stroke-width: 1; fill-opacity: 0.4; }
    .chart-badge { stroke: currentColor; stroke-width: 2; fill: var(--paper, #ffffff); }
    .chart-badge.chart-neutral { stroke-dasharray: 3 2; }
    .chart { --chart-a: #1f5a99; --chart-b: #7b2d7b; --chart-c: #00695f; }
    .chart-part-1, .chart-part-5 { color: var(--chart-a, #1f5a99); }
    .chart-part-2, .chart-part-6, .chart-part-8 { color: var(--chart-b, #7b2d7b); }
    .chart-part-3, .chart-part-4, .chart-part-7 { color: var(--chart-c, #00695f); }
    .chart-part { stroke: var(--ink, #1b1b1b); stroke-width: 1.5; }
    .chart-plate { fill: var(--paper, #ffffff); stroke: none; }
    .chart-seam { stroke: var(--line, #8a8a8a); stroke-width: 1; }
    .chart-solid { fill: currentColor; stroke: none; }
    .chart-ground { fill: var(--paper, #ffffff); stroke: none; }
    .chart-hatch { stroke: currentColor; stroke-width: 1.6; }
    @media screen and (prefers-color-scheme: dark) {
      .chart { --chart-a: #8fc1f5; --chart-b: #e2a3e2; --chart-c: #6fd3c5; } }
    @media (forced-colors: active) {
      .chart, .chart-small { --ink: CanvasText; --paper: Canvas; --quiet: CanvasText;
        --line: CanvasText; --good: CanvasText; --bad: CanvasText; --mixed: CanvasText;
        --chart-a: CanvasText; --chart-b: CanvasText; --chart-c: CanvasText; } }
    @media print { .chart, .chart-small { break-inside: avoid; } }

    """#
}
