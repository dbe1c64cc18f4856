const everyMs = 5_000;

/**
 * Looks every five seconds, and whenever somebody comes back to the page. A page that nobody sees looks for nothing.
 * @returns ends it
 */
export function lookEvery(look: () => Promise<void>): () => void {
  const seen = () => {
    if (!document.hidden) void look();
  };
  const timer = setInterval(seen, everyMs);
  window.addEventListener('focus', seen);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', seen);
  };
}
