/// The look of a report, and what a browser may do with it.
public enum ReportStyle {
  /// Nothing is loaded, run or sent. A test checks the digest against the rules.
  public static let policy =
    "default-src 'none'; style-src 'sha256-kCyBRT+ndSqEUYPBKF2EMmUvvL22nJB556j/JNGyEgs='; "
    + "img-src 'none'; base-uri 'none'; form-action 'none'"

  public static let rules: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #f7f7f4; --card: #ffffff; --ink: #1b1f23; --soft: #59616a; --line: #dddfd9;
      --mark: #0a6c66; --track: #e6e8e2; --area: #d3e7e4; --link: #075e9b;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14171a; --card: #1c2024; --ink: #e6e8e6; --soft: #a2abb3; --line: #30363b;
        --mark: #4cc4b8; --track: #2a3035; --area: #1f3b3a; --link: #8cc4f5;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; max-width: 66rem; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 4rem;
      background: var(--paper); color: var(--ink);
      font: 1rem/1.55 system-ui, sans-serif; font-variant-numeric: tabular-nums;
      overflow-wrap: anywhere;
    }
    a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    main:focus { outline: none; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus {
      left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--card); z-index: 1;
    }
    .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
    }
    header p { margin: 0; color: var(--soft); }
    h1 { margin: 0; font-size: clamp(1.7rem, 5vw, 2.3rem); line-height: 1.2; letter-spacing: -.02em; }
    h2 { margin: 0 0 .75rem; font-size: 1.25rem; line-height: 1.3; }
    h3 { margin: 0 0 .5rem; font-size: 1rem; }
    h4 { margin: 0 0 .25rem; font-size: .95rem; }
    code { font-size: .95em; background: var(--track); padding: .1em .35em; border-radius: 4px; }
    nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 1.5rem; padding: 0; }
    nav li { list-style: none; }
    nav a { display: inline-block; padding: .25rem 0; }
    main > section {
      margin: 0 0 1.25rem; padding: 1.25rem clamp(1rem, 3vw, 1.75rem) 1.5rem;
      background: var(--card); border: 1px solid var(--line); border-radius: 12px;
    }
    section > p { margin: 0 0 1rem; }
    .hint, footer { color: var(--soft); font-size: .9rem; }
    .facts {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
      gap: 1.25rem; margin: 0;
    }
    .facts dt { color: var(--soft); font-size: .9rem; }
    .facts dd { margin: 0; font-size: 1.5rem; font-weight: 650; line-height: 1.3; }
    .facts .more { color: var(--soft); font-size: .95rem; font-weight: 400; }
    .pair {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr));
      gap: 1.25rem 2rem; margin-bottom: 1rem;
    }
    svg { display: block; width: 100%; max-width: 32rem; height: auto; overflow: visible; }
    svg text { font: 13px system-ui, sans-serif; fill: var(--soft); }
    svg .value { fill: var(--ink); }
    .day { fill: var(--track); rx: 2.5px; }
    .mark { fill: var(--mark); rx: 2.5px; }
    .axis { fill: var(--line); }
    .area { fill: var(--area); }
    .curve { fill: none; stroke: var(--mark); stroke-width: 2; stroke-linejoin: round; }
    .dot { fill: var(--card); stroke: var(--mark); stroke-width: 2; }
    summary { cursor: pointer; padding: .25rem 0; }
    .numbers > summary, .others > summary { color: var(--soft); font-size: .95rem; }
    table { border-collapse: collapse; margin-top: .5rem; font-size: .9rem; }
    th, td {
      padding: .25rem .5rem; text-align: right; border-bottom: 1px solid var(--line);
      white-space: nowrap;
    }
    th:first-child { text-align: left; padding-left: 0; }
    th { font-weight: 500; }
    thead th { color: var(--soft); }
    .topics, .topics ul { list-style: none; margin: 0; padding: 0; }
    .topics ul { margin-left: .55rem; padding-left: .9rem; border-left: 1px solid var(--line); }
    .topics .leaf { padding: .25rem 0 .25rem 1.1rem; }
    .topics summary { display: flex; align-items: baseline; list-style: none; }
    .topics summary::-webkit-details-marker { display: none; }
    .topics summary::before {
      content: "\\25B8"; content: "\\25B8" / ""; flex: 0 0 1.1rem; color: var(--soft);
    }
    .topics [open] > summary::before { content: "\\25BE"; content: "\\25BE" / ""; }
    .row {
      flex: 1; display: grid; gap: .1rem .9rem; align-items: baseline;
      grid-template-columns: 1fr auto 9rem 3rem;
    }
    .count, .percent, .sum, .what { color: var(--soft); font-size: .9rem; }
    .percent { text-align: right; }
    progress {
      appearance: none; width: 100%; height: .5rem; border: 0; border-radius: 4px;
      background: var(--track); overflow: hidden; color: var(--mark);
    }
    progress::-webkit-progress-bar { background: var(--track); }
    progress::-webkit-progress-value { background: var(--mark); }
    progress::-moz-progress-bar { background: var(--mark); }
    .others { margin-top: .75rem; }
    .folder { margin: 0 0 1.25rem; }
    .folder .sum { font-weight: 400; margin-left: .5rem; }
    .items { margin: 0; padding-left: 1.1rem; }
    .items li { margin: .2rem 0; }
    .items li::marker { color: var(--soft); }
    .month { border-top: 1px solid var(--line); padding: .5rem 0; }
    .month > summary h3 { display: inline; margin-right: .75rem; }
    .date { margin: .75rem 0 1rem; }
    .date .sum { font-weight: 400; margin-left: .75rem; }
    .date ul { margin: 0; padding-left: 1.1rem; }
    .date li { margin: .2rem 0; }
    .date li::marker { color: var(--soft); }
    .what { white-space: nowrap; }
    .note {
      margin: .25rem 0 .5rem; padding-left: .75rem; border-left: 3px solid var(--area);
      max-width: 44rem;
    }
    .note p { margin: 0; }
    @media (max-width: 40rem) {
      .row { grid-template-columns: 1fr auto 2.6rem; }
      .name { grid-column: 1 / -1; }
      .row progress { grid-column: 1; grid-row: 2; }
      .count { grid-column: 2; }
      table { font-size: .8rem; }
      th, td { padding: .2rem .25rem; }
    }
    @media (forced-colors: active) {
      .mark, .axis { fill: CanvasText; }
      .curve, .dot { stroke: CanvasText; }
      .day { fill: Canvas; stroke: GrayText; }
      svg text { fill: CanvasText; }
    }
    @media print {
      body { background: none; max-width: none; padding: 0; }
      nav, .skip, .numbers, footer { display: none; }
      main > section { border: 0; padding: 0; }
      h1, h2, h3, h4, summary { break-after: avoid; }
      h2 + *, h3 + *, h4 + *, summary + * { break-before: avoid; }
      .facts, .pair > *, .row, .leaf, .date li, .items li, .note, svg {
        break-inside: avoid;
      }
      p { orphans: 3; widows: 3; }
      a { color: inherit; text-decoration: none; }
      .month::details-content { content-visibility: visible; }
      .topics summary::before { content: ""; }
      @page { margin: 18mm 16mm; }
    }
    """
}
