namespace Levee.Try.Page;

/// <summary>
/// The style of the page: the console's colours and type, in the file itself, because it is opened alone.
/// </summary>
internal static class PageStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """
        :root {
          --page: #FFFFFF; --sunken: #F4F6F8; --line: #D5DBE1; --edge: #77828E; --ink: #14191F; --ink2: #4A5560;
          --ink3: #5F6B77; --accent: #0B5CAD; --soft: #E3EEFA;
          --r1: #C6E6FE; --r1i: #0F1419; --r2: #E5CE38; --r2i: #0F1419; --r3: #EA9E0C; --r3i: #0F1419;
          --r4: #DD6805; --r4i: #0F1419; --r5: #BC2122; --r5i: #FFFFFF; --r6: #660749; --r6i: #FFFFFF;
          color-scheme: light;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --page: #14181D; --sunken: #0E1115; --line: #323A44; --edge: #7C8896; --ink: #E8ECF0; --ink2: #B4BEC8;
            --ink3: #95A0AC; --accent: #7DB7F5; --soft: #17324D;
            --r1: #1F4863; --r1i: #FFFFFF; --r2: #6C6008; --r2i: #FFFFFF; --r3: #AB7312; --r3i: #0F1419;
            --r4: #E77F3E; --r4i: #0F1419; --r5: #FEA196; --r5i: #0F1419; --r6: #FFD5EB; --r6i: #0F1419;
            color-scheme: dark;
          }
        }
        * { box-sizing: border-box }
        html {
          font: 13px/20px system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei UI",
            "Noto Sans CJK SC", sans-serif;
          font-variant-numeric: tabular-nums; text-autospace: normal; line-break: strict;
          background: var(--page); color: var(--ink);
        }
        body { margin: 0 auto; padding: 16px; max-width: 1120px }
        h1 { font-size: 22px; line-height: 28px; margin: 0 0 4px; font-weight: 650; overflow-wrap: anywhere }
        h2 { font-size: 15px; line-height: 22px; margin: 28px 0 8px; font-weight: 650 }
        h3 { font-size: 13px; margin: 16px 0 4px; font-weight: 650 }
        p { margin: 0 0 8px; max-width: 76ch; overflow-wrap: anywhere }
        .zh { max-width: 40em }
        .note { color: var(--ink2) }
        .pick { position: absolute; opacity: 0; pointer-events: none }
        nav { float: right; display: flex; gap: 4px }
        nav label {
          padding: 2px 10px; min-height: 24px; border: 1px solid var(--edge); border-radius: 4px; cursor: pointer;
          white-space: nowrap;
        }
        #l-en:checked ~ main .zh, #l-zh:checked ~ main .en { display: none }
        #l-en:checked ~ nav .pick-en, #l-zh:checked ~ nav .pick-zh {
          background: var(--soft); border-color: var(--accent); font-weight: 650;
        }
        #l-en:focus-visible ~ nav .pick-en, #l-zh:focus-visible ~ nav .pick-zh {
          outline: 2px solid var(--accent); outline-offset: 2px;
        }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(170px, 1fr)); gap: 8px; margin: 12px 0 }
        .tile { border: 1px solid var(--line); border-radius: 4px; padding: 10px 12px }
        .bad { border-color: var(--r5); border-width: 2px } p.bad { border: 2px solid var(--r5); padding: 8px 12px }
        .tile b { display: block; font-size: 28px; line-height: 36px; font-weight: 650 }
        .tile small { color: var(--ink2); font-size: 12px; display: block }
        table { border-collapse: collapse; width: 100%; margin: 4px 0 8px }
        th, td { text-align: left; vertical-align: top; padding: 4px 8px; border-bottom: 1px solid var(--line) }
        th { font-weight: 650; color: var(--ink2); white-space: nowrap }
        .n { text-align: right; white-space: nowrap }
        td .h { display: none; color: var(--ink3) }
        .mono { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 12px; overflow-wrap: anywhere }
        .rung {
          display: inline-flex; align-items: center; gap: 6px; padding: 1px 8px; border-radius: 4px;
          border: 1px solid var(--edge); white-space: nowrap;
        }
        .rung i { display: inline-flex; gap: 1px; align-items: flex-end }
        .rung i s { width: 2px; height: 9px; background: currentColor; opacity: .3 }
        .rung i s.on { opacity: 1 }
        .r1 { background: var(--r1); color: var(--r1i) } .r2 { background: var(--r2); color: var(--r2i) }
        .r3 { background: var(--r3); color: var(--r3i) } .r4 { background: var(--r4); color: var(--r4i) }
        .r5 { background: var(--r5); color: var(--r5i) } .r6 { background: var(--r6); color: var(--r6i) }
        figure { margin: 8px 0 12px }
        figcaption { color: var(--ink2) }
        svg { display: block; width: 100%; max-width: 720px; height: auto; color: var(--ink3) }
        svg .all { fill: var(--edge); opacity: .45 } svg .said { fill: var(--r5) }
        svg text { fill: var(--ink3); font-size: 10px } svg line { stroke: var(--line) }
        details { margin: 4px 0 8px } summary { cursor: pointer; color: var(--accent) }
        ul { margin: 0 0 8px; padding-left: 18px }
        @media (max-width: 640px) {
          body { padding: 12px }
          table, tbody, tr, td { display: block; width: 100% }
          thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
          tr { border-bottom: 1px solid var(--edge); padding: 6px 0 }
          td { border: 0; padding: 1px 0; text-align: left }
          .n { text-align: left; white-space: normal }
          td .h { display: inline }
        }
        @media print {
          nav { display: none } body { max-width: none; padding: 0 } tr, figure, .tile { break-inside: avoid }
          .rung, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact }
          details > * { display: revert }
        }
        """;
}
