/**
 * The whole script of an embed, as it stands in its page: no framework, nothing stored.
 * - It tells its height to the page around it, once the parent window has asked.
 * - A touch loads the live map, unseen, above the picture. It is shown once it says that it is drawn; until then, and
 *   when it fails, the picture stays, with words and a way to try again. Whoever sandboxes the embed takes its origin
 *   away, so a message is known by its window; nothing in one is secret.
 * - "Open the full map" is led to the view that the live map shows.
 */
export const embedScript = `(()=>{
const d=document,r=d.documentElement,m=d.querySelector('main');
let host,last;
const tell=()=>{if(!host)return;const h=Math.ceil(m.getBoundingClientRect().height)+2;if(h!==last){last=h;parent.postMessage({maydan:'size',height:h},host)}};
addEventListener('message',e=>{
if(e.source!==parent||e.source===window||!e.data||e.data.maydan!=='hello')return;
host=e.origin==='null'?'*':e.origin;last=0;r.dataset.sized='';tell()});
new ResizeObserver(tell).observe(m);
const x=d.querySelector('.explore'),o=d.querySelector('.open');
if(!x)return;
const label=x.firstChild,said=d.querySelector('.said'),w=x.dataset;
let live,waits,answered,late;
const end=()=>{clearTimeout(late);waits=false;if(live)live.remove();live=null};
const fail=words=>{waits=false;said.textContent=words;label.textContent=w.retry;if(!x.isConnected)said.before(x)};
const show=()=>{clearTimeout(late);waits=false;said.textContent='';live.inert=false;live.style.opacity=1;
const touched=d.activeElement===x;x.remove();if(touched)live.focus()};
const go=()=>{if(waits)return;end();waits=true;answered=false;said.textContent='';label.textContent=w.loading;
const f=live=d.createElement('iframe');f.src=w.live;f.title=w.title;f.inert=true;f.style.opacity=0;
f.onload=()=>setTimeout(()=>{if(live===f&&!answered){end();fail(w.failed)}},1e3);
x.before(f);late=setTimeout(()=>fail(w.failed),2e4)};
addEventListener('message',e=>{
if(!live||e.source!==live.contentWindow||!e.data)return;
const state=e.data.maydan;answered=true;
if(state==='shown')show();
if(state==='failed'){end();fail(w.failed)}
if(state==='no-webgl'){end();fail(w.noWebgl);x.remove()}});
x.addEventListener('click',e=>{if(e.ctrlKey||e.metaKey||e.shiftKey)return;e.preventDefault();go()});
if('now' in w)go();
o.addEventListener('click',()=>{try{const v=new URLSearchParams(live.contentWindow.location.search).get('map');if(v){const u=new URL(o.href);u.searchParams.delete('map');const q=u.searchParams.toString();u.search='?map='+v+(q?'&'+q:'');o.href=u}}catch{}});
})()`;
