/** The least that can be asked: all text at once, one expression; it neither knows where a match stands nor marks it. */
globalThis.benchTool = ({ expression }) => document.body.textContent.match(expression)?.length ?? 0;
