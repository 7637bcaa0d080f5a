/**
 * The script of an HTML report: it sorts, searches and shows more rows of a table out of the data beside it. Texts are
 * matched without case; without marks and đ too unless the search itself has marks. Totals stay on top; rows below others
 * (communes of a district) stay with these.
 */
export const SCRIPT = `
const bare=t=>t.normalize("NFD").replace(/[\\u0300-\\u036f]/g,"").toLowerCase().replace(/đ/g,"d");
const marked=t=>t.normalize("NFC").toLowerCase();
async function dataOf(element){
const data=JSON.parse(element.textContent);
if(!element.dataset.packed)return data;
const bytes=Uint8Array.from(atob(data),c=>c.charCodeAt(0));
const stream=new Blob([bytes]).stream().pipeThrough(new DecompressionStream(element.dataset.packed));
return JSON.parse(await new Response(stream).text())}
function start(section,data){
const body=section.querySelector("tbody"),input=section.querySelector("input"),more=section.querySelector(".more"),status=section.querySelector(".status");
const heads=new Set(data.heads),order=new Intl.Collator(document.documentElement.lang,{numeric:true});
const textOf=c=>typeof c==="string"?c:c[1];
const rows=data.rows.map((cells,at)=>({cells,at,level:data.levels[at]||0,under:[],above:null,bare:null,marked:null}));
const top=rows.slice(0,data.totals),roots=[],path=[];
for(const row of rows.slice(data.totals)){
path.length=Math.min(path.length,row.level);
row.above=path[path.length-1]||null;
(row.above?row.above.under:roots).push(row);
path.push(row)}
const group=n=>String(n).replace(/\\B(?=(\\d{3})+$)/g,section.dataset.group);
let limit=data.step,column=-1,down=false;
const number=()=>data.sides[column]===1;
function compare(a,b){
const x=a.cells[column],y=b.cells[column],sign=down?-1:1;
if(number()){const p=Array.isArray(x)?x[0]:null,q=Array.isArray(y)?y[0]:null;
if(p===null||q===null)return(p===null)-(q===null)||a.at-b.at;
return sign*(p-q)||a.at-b.at}
return sign*order.compare(textOf(x),textOf(y))||a.at-b.at}
function flat(list,out){
for(const row of column<0?list:[...list].sort(compare)){out.push(row);flat(row.under,out)}
return out}
function draw(){
const words=input.value.trim(),plain=bare(words),exact=marked(words);
let found=flat(roots,[]);
if(words!==""){
const text=r=>r.cells.map(textOf).join(" ");
let hits=exact===plain?[]:found.filter(r=>(r.marked??=marked(text(r))).includes(exact));
if(hits.length===0)hits=found.filter(r=>(r.bare??=bare(text(r))).includes(plain));
const kept=new Set(hits);
for(const row of hits)for(let up=row.above;up;up=up.above)kept.add(up);
found=found.filter(r=>kept.has(r))}
const all=(words===""?top:[]).concat(found),shown=all.slice(0,limit);
body.replaceChildren(...shown.map(r=>{
const tr=document.createElement("tr");
if(r.at<data.totals||heads.has(r.at))tr.className="strong";
r.cells.forEach((c,i)=>{
const text=textOf(c),named=i===data.name,cell=document.createElement(named&&text!==""?"th":"td");
if(cell.tagName==="TH")cell.scope="row";else if(named)cell.className="name";else if(data.sides[i])cell.className=["","number","wide"][data.sides[i]];
cell.textContent=text;tr.append(cell)});
return tr}));
more.hidden=all.length<=limit;
status.classList.toggle("whole",words===""&&shown.length===all.length);
status.textContent=section.dataset.rows.replace("{n}",group(shown.length)).replace("{all}",group(all.length))}
input.addEventListener("input",()=>{limit=data.step;draw()});
more.addEventListener("click",()=>{limit+=data.step*5;draw()});
for(const button of section.querySelectorAll("thead button"))button.addEventListener("click",()=>{
const own=Number(button.dataset.column);
if(column!==own){column=own;down=number()}else if(down===number())down=!down;else{column=-1;down=false}
for(const th of section.querySelectorAll("thead th"))th.removeAttribute("aria-sort");
if(column>=0)button.closest("th").setAttribute("aria-sort",down?"descending":"ascending");
draw()});
section.dataset.ready=""
}
function signs(section){
const box=section.querySelector(".scroll"),hint=section.querySelector(".hint");
const look=()=>{
const beyond=box.scrollWidth-box.clientWidth;
hint.hidden=beyond<2;
box.classList.toggle("beyond",beyond-box.scrollLeft>=2)};
box.addEventListener("scroll",look,{passive:true});
new ResizeObserver(look).observe(box);look()}
for(const section of document.querySelectorAll("section.table")){
signs(section);
dataOf(section.querySelector('script[type="application/json"]')).then(data=>start(section,data))}
`;
