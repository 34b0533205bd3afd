import type { Rule } from '../rule';
import { at, memberName, parseTree, walk } from '../source';
import type { Tree } from '../tree';

const OURS = /^(lib|components|entrypoints)\//;
const HOME = 'lib/platform/write-local.ts';

function checkWrites(tree: Tree): readonly string[] {
  return parseTree(tree, OURS).flatMap(source => {
    if (source.path === HOME) return [];
    return [...walk(source)].flatMap(({ node, key, parents: [parent] }) => {
      const name = memberName(node) ?? '';
      if (/^local\.(set|remove|clear)$/.test(name)) return [`${at(source, node)} ${name}`];
      const isNamedAnew = name === 'storage.local' && parent?.type === 'VariableDeclarator' && key === 'init';
      return isNamedAnew ? [`${at(source, node)} gives storage.local another name`] : [];
    });
  });
}

/** Where the extension's own storage is written. */
export const storageRules: readonly Rule[] = [
  {
    says: 'only write-local.ts writes storage.local, because a refused write endangers those behind it',
    check: checkWrites,
    plants: [
      { files: { 'lib/platform/a.ts': 'await browser.storage.local.set({ a: 1 });' }, finds: /local\.set/ },
      {
        files: { 'lib/platform/a.ts': "const { local } = browser.storage;\nlocal.remove('a');" },
        finds: /local\.remove/,
      },
      { files: { 'entrypoints/app/a.ts': 'chrome.storage.local.clear();' }, finds: /local\.clear/ },
      { files: { 'lib/platform/a.ts': 'const area = browser.storage.local;\narea.set(a);' }, finds: /another name/ },
      {
        files: {
          [HOME]: 'browser.storage.local.set({ a: 1 });',
          'lib/platform/a.ts': "browser.storage.local.get('a');\nbrowser.storage.session.set({ a: 1 });",
        },
        finds: null,
      },
    ],
  },
];
