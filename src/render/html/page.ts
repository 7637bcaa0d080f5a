/** The style sheet of an HTML report. */

/** Light and dark, on a phone and a wide screen, and in print. */
export const STYLE = `
:root{--paper:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--card:#f6f8fa;--link:#0550ae;--before:#8c959f;--after:#0550ae;--up:#9a6700;--down:#1a7f37;--total:#0550ae;--good:#116329;--bad:#a40e26;--shade:rgba(27,31,36,.18)}
@media (prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#e6edf3;--soft:#9ea7b3;--line:#30363d;--card:#161b22;--link:#79b8ff;--before:#768390;--after:#58a6ff;--up:#d29922;--down:#3fb950;--total:#58a6ff;--good:#56d364;--bad:#ff7b72;--shade:rgba(0,0,0,.6)}}
*{box-sizing:border-box}
body{margin:0;padding:1rem clamp(.75rem,2.5vw,3rem);background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-100rem}.skip:focus{position:static}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
h1{font-size:clamp(1.25rem,1rem + 1.2vw,1.9rem);line-height:1.25;margin:.5rem 0}h2{font-size:1.15rem;margin:2rem 0 .5rem}
header p{color:var(--soft);margin:.25rem 0;max-width:70rem}.note{font-style:italic}
.remarks{padding:0;list-style:none}.good{color:var(--good);font-weight:600}.bad{color:var(--bad);font-weight:600}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;list-style:none}
nav a{display:inline-block;padding:.3rem 0}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:.75rem;margin:0}
.card{border:1px solid var(--line);border-radius:.5rem;background:var(--card);padding:.75rem 1rem}.card.first{border-color:var(--link);border-width:2px}
dt{color:var(--soft)}dd{margin:0;display:flex;flex-wrap:wrap;gap:0 .75rem;align-items:baseline}
.big{font-size:1.6rem;font-weight:700}.first .big{font-size:2.2rem;line-height:1.2}
figure{margin:0}summary{cursor:pointer;padding:.3rem 0}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0 0 .5rem}.legend i{display:inline-block;width:1rem;height:.75rem;margin-right:.4rem}
.total{background:var(--total)}.up{background:var(--up)}.down{background:var(--down)}.before{background:var(--before)}.after{background:var(--after)}
.bars{display:grid;gap:.6rem 2rem}
.bars.columns{grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr))}
.bar{display:grid;grid-template-columns:1fr auto;gap:.1rem .75rem;align-items:center}
.bar .value{font-weight:600;font-variant-numeric:tabular-nums;text-align:right;white-space:nowrap}
.track{grid-column:1/-1;display:grid;gap:2px;background:linear-gradient(var(--line),var(--line)) bottom/100% 1px no-repeat;padding-bottom:2px}
.track i{position:relative;display:block;height:.75rem}
@media (min-width:48rem){.wide .bar{grid-template-columns:minmax(10rem,16rem) 1fr minmax(4.5rem,auto)}.wide .bar .value{grid-column:3;grid-row:1}.wide .track{grid-column:2;grid-row:1}.wide .track i{height:1.4rem}}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:.5rem 0}
input,button{font:inherit;color:inherit}
input{border:1px solid var(--soft);border-radius:.375rem;background:var(--paper);padding:.35rem .6rem;max-width:100%}
.status,.hint{color:var(--soft)}
.more{border:1px solid var(--soft);border-radius:.375rem;background:var(--card);padding:.4rem 1rem;cursor:pointer}
.scroll{overflow:auto;border:1px solid var(--line)}.long{max-height:80vh}
.scroll.beyond{box-shadow:inset -1.1rem 0 .8rem -.8rem var(--shade);border-right:3px solid var(--link)}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.9rem}
caption{text-align:left;padding:.4rem .6rem;color:var(--soft)}
th,td{border:0 solid var(--line);border-width:0 1px 1px 0;padding:.3rem .6rem;text-align:left;vertical-align:top;font-weight:400}
thead{position:sticky;top:0;z-index:2}
thead th{background:var(--card);font-weight:600;text-align:center}
thead button{border:0;background:none;padding:0;font-weight:600;cursor:pointer;text-align:inherit;min-height:1.5rem}
thead button::after{content:"\\a0↕";color:var(--soft)}
[aria-sort=ascending] button::after{content:"\\a0↑"}[aria-sort=descending] button::after{content:"\\a0↓"}
tbody th,tr .name{position:sticky;left:0;z-index:1;background:var(--paper);min-width:10rem;max-width:18rem;overflow-wrap:anywhere;border-right-width:2px}
thead .name{background:var(--card)}
td:not(.number):not(:first-child){min-width:6rem}td.wide:not(:first-child){min-width:15rem}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}thead .number{white-space:normal}
.strong>*{font-weight:700;background:var(--card)}
@media (max-width:40rem){th,td{padding:.25rem .35rem}table{font-size:.85rem}tbody th,tr .name{min-width:7rem;max-width:8.5rem}thead button::after{content:""}[aria-sort=ascending] button::after{content:"\\a0↑"}[aria-sort=descending] button::after{content:"\\a0↓"}}
@media print{@page{size:A4 landscape;margin:12mm}:root{--paper:#fff;--ink:#000;--soft:#444;--line:#999;--card:#f2f2f2}body{padding:0;font-size:11px}nav,.tools label,.hint,.status.whole,.more,.skip{display:none}.scroll,.scroll.beyond{overflow:visible;max-height:none;border:0;box-shadow:none}thead,tbody th,tr .name{position:static}tbody th,tr .name{min-width:0}table{font-size:9px;border-top:1px solid var(--line);border-left:1px solid var(--line)}th,td,td:not(.number):not(:first-child),td.wide:not(:first-child){padding:.1rem .25rem;min-width:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}.bar{break-inside:avoid}h2,figcaption{break-after:avoid}thead button{display:contents}thead button::after{content:""}tr,section.table,section.chart{break-inside:avoid}section.table:has(.long){break-before:page;break-inside:auto}}
`;
