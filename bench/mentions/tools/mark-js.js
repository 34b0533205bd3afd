import Mark from 'mark.js';

/** The fastest way this library offers: one expression, one pass. */
globalThis.benchTool = ({ expression }) => {
  let found = 0;
  new Mark(document.body).markRegExp(expression, {
    each: () => {
      found += 1;
    },
  });
  return found;
};
