/** The style sheet and the script of an HTML report. */

/** The style sheet: light and dark, on a phone and in print. */
export const STYLE = `
:root{--paper:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--card:#f6f8fa;--link:#0550ae;--before:#8c959f;--after:#0550ae;--up:#9a6700;--down:#1a7f37;--total:#0550ae;--good:#116329;--bad:#a40e26}
@media (prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#e6edf3;--soft:#9ea7b3;--line:#30363d;--card:#161b22;--link:#79b8ff;--before:#768390;--after:#58a6ff;--up:#d29922;--down:#3fb950;--total:#58a6ff;--good:#56d364;--bad:#ff7b72}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:75rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-100rem}.skip:focus{position:static}
h1{font-size:1.5rem;margin:.5rem 0}h2{font-size:1.15rem;margin:2rem 0 .5rem}
header p{color:var(--soft);margin:.25rem 0}
.remarks{padding:0;list-style:none}.good{color:var(--good);font-weight:600}.bad{color:var(--bad);font-weight:600}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;list-style:none}
nav a{display:inline-block;padding:.3rem 0}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.75rem;margin:0}
.card{border:1px solid var(--line);border-radius:.5rem;background:var(--card);padding:.75rem 1rem}
dt{color:var(--soft)}dd{margin:0;display:flex;flex-wrap:wrap;gap:0 .75rem;align-items:baseline}
.big{font-size:1.6rem;font-weight:700}
figure{margin:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:0 2rem;align-items:start}
.legend{grid-column:1/-1}
svg{display:block;width:100%;max-width:28rem;height:auto}
svg text{fill:var(--ink);font-size:13px}svg .value{text-anchor:end;font-variant-numeric:tabular-nums}
@media (max-width:40rem){svg text{font-size:14px}}
.total{fill:var(--total);background:var(--total)}.up{fill:var(--up)}.down{fill:var(--down)}
.before{fill:var(--before);background:var(--before)}.after{fill:var(--after);background:var(--after)}
.legend{display:flex;gap:1rem;margin:0 0 .5rem}.legend i{display:inline-block;width:1rem;height:.75rem;margin-right:.4rem}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:.5rem 0}
input,button{font:inherit;color:inherit}
input{border:1px solid var(--soft);border-radius:.375rem;background:var(--paper);padding:.35rem .6rem;max-width:100%}
.status{color:var(--soft)}
.more{border:1px solid var(--soft);border-radius:.375rem;background:var(--card);padding:.4rem 1rem;cursor:pointer}
.scroll{overflow:auto;border:1px solid var(--line)}.long{max-height:80vh}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;padding:.4rem .6rem;color:var(--soft)}
th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top;font-weight:400}
thead{position:sticky;top:0}
thead th{background:var(--card);font-weight:600;text-align:center}
thead button{border:0;background:none;padding:0;font-weight:600;cursor:pointer;text-align:inherit;min-height:1.5rem}
thead button::after{content:" ↕";color:var(--soft)}
[aria-sort=ascending] button::after{content:" ↑"}[aria-sort=descending] button::after{content:" ↓"}
tbody th{min-width:9rem}td:not(.number):not(:first-child){min-width:7rem}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.strong>*{font-weight:700;background:var(--card)}
@media print{@page{size:A4 landscape;margin:12mm}:root{--paper:#fff;--ink:#000;--soft:#444;--line:#999;--card:#f2f2f2}body{max-width:none;padding:0;font-size:11px}nav,.tools label,.more,.skip{display:none}.scroll{overflow:visible;max-height:none;border:0;padding-right:1px}thead{position:static;break-inside:avoid}th,td{padding:.15rem .4rem}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}svg{max-width:26rem;break-inside:avoid}.chart+.chart{break-before:page}h2,figcaption{break-after:avoid}thead button{display:contents}thead button::after{content:""}tr{break-inside:avoid}section.table{break-before:page}}
`;

/**
 * Sorts, searches and shows more rows of a table out of the data beside it. Texts are matched without case, marks and
 * đ; totals stay on top; districts among communes leave while rows are sorted or searched.
 */
export const SCRIPT = `
for(const section of document.querySelectorAll("section.table")){
const data=JSON.parse(section.querySelector('script[type="application/json"]').textContent);
const body=section.querySelector("tbody"),input=section.querySelector("input"),more=section.querySelector(".more"),status=section.querySelector(".status");
const fold=t=>t.normalize("NFD").replace(/[\\u0300-\\u036f]/g,"").toLowerCase().replace(/đ/g,"d");
const heads=new Set(data.heads),order=new Intl.Collator(document.documentElement.lang,{numeric:true});
const textOf=c=>typeof c==="string"?c:c[1];
const rows=data.rows.map((cells,at)=>({cells,at,text:null}));
const group=n=>String(n).replace(/\\B(?=(\\d{3})+$)/g,section.dataset.group);
let limit=data.step,column=-1,down=false;
function draw(){
const words=fold(input.value.trim());
const plain=words===""&&column<0;
let found=rows.filter(r=>r.at>=data.totals&&(plain||!heads.has(r.at)));
if(words!=="")found=found.filter(r=>(r.text??=fold(r.cells.map(textOf).join(" "))).includes(words));
if(column>=0){
const number=data.sides[column]===1,sign=down?-1:1,key=r=>r.cells[column];
found.sort((a,b)=>{
const x=key(a),y=key(b);
if(number){const p=Array.isArray(x)?x[0]:null,q=Array.isArray(y)?y[0]:null;
if(p===null||q===null)return(p===null)-(q===null)||a.at-b.at;
return sign*(p-q)||a.at-b.at}
return sign*order.compare(textOf(x),textOf(y))||a.at-b.at});
}
const top=words===""?rows.slice(0,data.totals):[];
const all=top.concat(found),shown=all.slice(0,limit);
body.replaceChildren(...shown.map(r=>{
const tr=document.createElement("tr");
if(r.at<data.totals||heads.has(r.at))tr.className="strong";
r.cells.forEach((c,i)=>{
const cell=document.createElement(i===data.name?"th":"td");
if(i===data.name)cell.scope="row";else if(data.sides[i]===1)cell.className="number";
cell.textContent=textOf(c);tr.append(cell)});
return tr}));
more.hidden=all.length<=limit;
status.textContent=section.dataset.rows.replace("{n}",group(shown.length)).replace("{all}",group(all.length));
}
input.addEventListener("input",()=>{limit=data.step;draw()});
more.addEventListener("click",()=>{limit+=data.step*5;draw()});
for(const button of section.querySelectorAll("thead button"))button.addEventListener("click",()=>{
const own=Number(button.dataset.column);
if(column!==own){column=own;down=data.sides[own]===1}else if(down===(data.sides[own]===1))down=!down;else{column=-1;down=false}
for(const th of section.querySelectorAll("thead th"))th.removeAttribute("aria-sort");
if(column>=0)button.closest("th").setAttribute("aria-sort",down?"descending":"ascending");
draw()});
}
`;
