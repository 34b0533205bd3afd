/** What the keyboard before the caller calls the keys that go through the script's parts: "Alt+↓", on a Mac "Option+↓". */
export const namePartKey = (arrow: '↓' | '↑'): string =>
  `${navigator.userAgent.includes('Mac') ? 'Option' : 'Alt'}+${arrow}`;
