/** Whether an address is one of the desk, the only part of the site that takes anything in. @param {string} url path and query */
export const isOfDesk = (url) => /^\/desk(?:[/?]|$)/.test(url);

/** Whether a file can be sent to an address, which is larger than what people type. @param {string} url path and query */
export const takesFiles = (url) => /^\/desk\/api\/(?:imports|documents\/[^/?]+\/[^/?]+\/copies)(?:\?|$)/.test(url);

/** A path as it may be logged: a link of the desk signs in whoever has it. @param {string} path */
export const withoutToken = (path) => path.replace(/^(\/desk(?:\/[^/]+)?\/link\/).+/, '$1…');
