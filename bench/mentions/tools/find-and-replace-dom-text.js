import findAndReplaceDOMText from 'findandreplacedomtext';

globalThis.benchTool = ({ expression }) => {
  let found = 0;
  findAndReplaceDOMText(document.body, {
    find: expression,
    wrap: 'mark',
    preset: 'prose',
    // The library's own, and counting.
    prepMatch: (match, index, offset) => {
      found += 1;
      match.endIndex = offset + match.index + match[0].length;
      match.startIndex = offset + match.index;
      match.index = index;
      return match;
    },
  });
  return found;
};
