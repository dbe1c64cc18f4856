/** Whether an address is one of the desk, the only part of the site that takes anything in. @param {string} url path and query */
export const isOfDesk = (url) => /^\/desk(?:[/?]|$)/.test(url);
