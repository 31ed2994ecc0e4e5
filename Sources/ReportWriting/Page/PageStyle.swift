/// How the page looks: by day, by night, on paper.
enum PageStyle {
  /// The style sheet.
  static let sheet =
    layout + Palette.rules(Palette.light, ink: "#1b1f24", soft: "#5b646e", line: "#e3e6ea")
    + "\n@media screen and (prefers-color-scheme:dark){"
    + Palette.rules(Palette.dark, ink: "#e6e9ed", soft: "#9aa4af", line: "#30363d") + "}"

  private static let layout = """
    :root{--paper:#fdfcfa;--card:#fff;--ink:#1b1f24;--soft:#5b646e;--line:#e3e6ea;--mark:#0b6fa4;
    --stripe:#f7f6f3}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#14171b;--card:#1b1f24;--ink:#e6e9ed;
    --soft:#9aa4af;--line:#30363d;--mark:#55aee0;--stripe:#20252b}}
    *{box-sizing:border-box}
    html{background:var(--paper);color:var(--ink);
    font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
    body{max-width:60rem;margin:0 auto;padding:3rem 1.5rem 4rem;overflow-wrap:anywhere}
    h1,h2,.lead{font-family:Charter,"Iowan Old Style","Palatino Linotype",Georgia,serif;
    text-wrap:balance}
    h1{font-size:2.3rem;line-height:1.15;margin:0 0 .6rem;letter-spacing:-.01em}
    h2{font-size:1.45rem;line-height:1.25;margin:0 0 .8rem}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    a{color:var(--mark)}
    :focus-visible{outline:3px solid var(--mark);outline-offset:2px;border-radius:.2rem}
    .skip{position:absolute;left:-99rem;padding:.5rem 1rem;background:var(--card)}
    .skip:focus{left:1rem;top:.5rem}
    p{margin:0 0 1rem;max-width:46rem}
    .facts{color:var(--soft);margin:0;max-width:none}
    .facts span:not(:last-child)::after{content:"  ·";white-space:pre}
    .opening{margin:2rem 0;padding:1.6rem 1.8rem;background:var(--card);border:1px solid var(--line);
    border-left:4px solid var(--mark);border-radius:.5rem}
    .lead{font-size:1.45rem;line-height:1.4;margin:0;max-width:none}
    .opening ul{margin:1rem 0 0;padding:0;list-style:none}
    .opening li{padding:.55rem 0;border-top:1px solid var(--line)}
    .opening li:last-child{padding-bottom:0}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.8rem;
    margin:0 0 2rem}
    .figures div{display:flex;flex-direction:column;padding:.9rem 1.1rem;background:var(--card);
    border:1px solid var(--line);border-radius:.5rem}
    .figures dt{order:2;color:var(--soft);font-size:.85rem}
    .figures dd{margin:0;font-size:1.6rem;line-height:1.25;font-weight:600;
    font-variant-numeric:tabular-nums}
    .figures .aside{order:3;color:var(--soft);font-size:.82rem;font-weight:400}
    nav{margin:0 0 1rem;font-size:.92rem}
    nav ul{margin:0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}
    nav a{text-decoration:none}nav a:hover{text-decoration:underline}
    main>section[id]{padding-top:2.2rem;margin-top:1.6rem;border-top:1px solid var(--line)}
    pre{margin:0 0 1rem;padding:.8rem 1rem;background:var(--card);border:1px solid var(--line);
    border-radius:.5rem;font:inherit;font-variant-numeric:tabular-nums;white-space:pre-wrap}
    figure{margin:1.2rem 0 1.8rem}
    figcaption{font-weight:600;margin-bottom:.7rem}
    svg{display:block;width:100%;height:auto;overflow:visible}
    svg text{font-size:13px;font-family:inherit}svg .in{font-weight:600}
    .scroll{overflow:auto;max-height:min(90vh,60rem);margin:1rem 0;border:1px solid var(--line);
    border-radius:.5rem;background:var(--card)}
    table{border-collapse:separate;border-spacing:0;width:100%;font-size:.92rem;line-height:1.4}
    caption{text-align:left;padding:.8rem .9rem;color:var(--soft);font-size:.88rem}
    th,td{overflow-wrap:break-word;padding:.5rem .9rem;text-align:left;vertical-align:top;border-top:1px solid var(--line);
    min-width:4rem;max-width:26rem}
    tbody th{font-weight:600}
    thead th{position:sticky;top:0;background:var(--card);vertical-align:bottom;font-weight:600;
    color:var(--soft);font-size:.84rem;border-bottom:2px solid var(--line);cursor:help}
    thead button{width:100%;min-height:1.5rem;padding:0;border:0;background:none;color:inherit;
    font:inherit;text-align:inherit;cursor:pointer}
    thead button:hover,th[aria-sort] button{color:var(--ink)}
    thead button::after{content:"\\2195";content:"\\2195"/"";margin-left:.25rem;opacity:.55;
    font-weight:400}
    th[aria-sort=ascending] button::after{content:"\\2191";content:"\\2191"/"";opacity:1}
    th[aria-sort=descending] button::after{content:"\\2193";content:"\\2193"/"";opacity:1}
    tbody tr:first-child>*{border-top:0}
    tbody tr:nth-child(even)>*{background:var(--stripe)}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    thead .n{white-space:normal}
    .k,thead .k{white-space:nowrap}
    .b,.w{min-width:14rem}.b{overflow-wrap:anywhere}
    .m{color:var(--soft);cursor:help}
    .note{color:var(--soft);font-size:.9rem}
    .scroll .note{padding:0 .9rem}
    footer{margin-top:3rem;padding-top:2rem;border-top:1px solid var(--line);color:var(--soft);
    font-size:.92rem}
    footer ul{padding-left:1.2rem;max-width:46rem}
    .made{margin:2rem 0 0;color:var(--soft);font-size:.85rem}
    @media (max-width:40rem){body{padding:1.5rem 1rem}h1{font-size:1.7rem}.lead{font-size:1.2rem}
    .opening{padding:1.1rem 1.2rem}.scroll{max-height:none}}
    @media screen and (max-width:40rem){
    figure{overflow-x:auto;mask-image:linear-gradient(to left,transparent,#000 2.5rem)}
    svg{min-width:36rem;border-right:2.5rem solid transparent}
    figcaption{padding-right:2.5rem;position:sticky;left:0}}
    @media print{@page{size:A4;margin:16mm 14mm}
    html{font-size:10.5pt;background:#fff}body{max-width:none;padding:0}nav,.skip{display:none}
    .scroll{max-height:none;overflow:visible;border:0}thead th{position:static}
    thead button{display:contents}thead button::after{display:none}
    th,td,.b,.w{min-width:0;padding:.4rem .6rem}
    .figures{grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr))}
    figure,tr,.opening,.figures,pre{break-inside:avoid}h2,h2+p,caption,figcaption{break-after:avoid}
    tbody tr:nth-child(-n+2){break-before:avoid}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}

    """
}
