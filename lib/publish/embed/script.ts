/**
 * The whole script of an embed, as it stands in its page: no framework, nothing stored.
 * - It tells its height to the page around it, once that has asked and only to the origin that asked; who asks has to
 *   be the parent window, and of the origin that the browser names as its ancestor or the referrer, where it names one.
 * - A touch puts the live map in the place of the picture, once it is drawn.
 * - "Open the full map" is led to the view that the live map shows.
 */
export const embedScript = `(()=>{
const d=document,r=d.documentElement,m=d.querySelector('main');
const a=location.ancestorOrigins,named=a&&a.length?a[0]:d.referrer&&new URL(d.referrer).origin;
let host,last;
const tell=()=>{if(!host)return;const h=Math.ceil(m.getBoundingClientRect().height)+2;if(h!==last){last=h;parent.postMessage({maydan:'size',height:h},host)}};
addEventListener('message',e=>{
if(e.source!==parent||e.source===window||(named&&e.origin!==named)||!e.data||e.data.maydan!=='hello')return;
host=e.origin;last=0;r.dataset.sized='';tell()});
new ResizeObserver(tell).observe(m);
const x=d.querySelector('.explore'),o=d.querySelector('.open');
let live;
const show=()=>{if(!x.isConnected)return;live.style.opacity=1;x.remove();live.focus()};
const go=()=>{if(live)return;live=d.createElement('iframe');live.src=x.dataset.live;live.title=x.dataset.title;live.style.opacity=0;
x.firstChild.textContent=x.dataset.loading;x.before(live);setTimeout(show,2e4);
addEventListener('message',e=>{if(e.source===live.contentWindow&&e.origin===location.origin&&e.data&&e.data.maydan==='shown')show()})};
if(x){x.addEventListener('click',e=>{if(e.ctrlKey||e.metaKey||e.shiftKey)return;e.preventDefault();go()});x.hasAttribute('data-now')&&go()}
o.addEventListener('click',()=>{try{const v=new URLSearchParams(live.contentWindow.location.search).get('map');if(v){const u=new URL(o.href);u.searchParams.delete('map');const q=u.searchParams.toString();u.search='?map='+v+(q?'&'+q:'');o.href=u}}catch{}});
})()`;
