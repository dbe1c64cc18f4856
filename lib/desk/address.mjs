/** Whether an address is one of the desk, the only part of the site that takes anything in. @param {string} url path and query */
export const isOfDesk = (url) => /^\/desk(?:[/?]|$)/.test(url);

/** Whether something can be posted to an address: forms of the desk go to its interface. @param {string} url path and query */
export const takesPosts = (url) => /^\/desk\/api(?:[/?]|$)/.test(url);

/** Whether a file can be sent to an address, which is larger than what people type. @param {string} url path and query */
export const takesFiles = (url) => /^\/desk\/api\/(?:imports|documents\/[^/?]+\/[^/?]+\/copies)(?:\?|$)/.test(url);

/** Whether the text of an article can be sent to an address as a file. @param {string} url path and query */
export const takesTextFiles = (url) => /^\/desk\/api\/articles(?:\?|$)/.test(url);

/** Bytes of a file from which a text is opened: pictures in a document are among them. */
export const largestTextFile = 8 * 1_048_576;

/** A path as it may be logged: a link of the desk signs in whoever has it. @param {string} path */
export const withoutToken = (path) => path.replace(/^(\/desk(?:\/[^/]+)?\/link\/).+/, '$1…');
