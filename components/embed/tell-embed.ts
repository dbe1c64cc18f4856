/** What the live map says of itself once its page has come: it is drawn, it could not be, or this browser can draw none. */
export type LiveState = 'shown' | 'failed' | 'no-webgl';

/**
 * Tells the embed around the live map how it stands (lib/publish/embed/script.ts). To any origin: a sandboxed embed has
 * none that could be named, and nothing in it is secret.
 */
export function tellEmbed(state: LiveState) {
  if (window.parent !== window) window.parent.postMessage({ maydan: state }, '*');
}

/**
 * Stands in the page itself. Says that it has come at all, as what comes instead, such as the browser's own error, says
 * nothing; and that the map fails where one of its scripts is lost.
 */
export const startingScript = `if(parent!==window){
const tell=state=>parent.postMessage({maydan:state},'*');
addEventListener('error',event=>{if(event.target instanceof HTMLScriptElement)tell('failed')},true);
tell('starting')}`;
