import type { Rule } from '../rule';
import { at, childNodes, parseTree, textOf, walk } from '../source';
import type { Tree } from '../tree';

const CONTRACT = /^lib\/messages\/contract\.ts$/;

/** The names of all messages, read from the contract's interfaces (`PageMessages`, `ExtensionMessages`, `TabMessages`). */
function listMessages(tree: Tree): readonly string[] {
  return parseTree(tree, CONTRACT).flatMap(source =>
    [...walk(source)].flatMap(({ node }) => {
      if (node.type !== 'TSInterfaceDeclaration' || !/Messages$/.test(textOf(node.id) ?? '')) return [];
      const [body] = childNodes(node, 'body');
      return body ? childNodes(body, 'body').map(member => textOf(member.key) ?? '') : [];
    }),
  );
}

/** Where objects have a key of this name, in files whose path matches. */
function findKeys(tree: Tree, path: RegExp, name: string): readonly string[] {
  return parseTree(tree, path).flatMap(source =>
    [...walk(source)].flatMap(({ node, parents: [parent] }) => {
      const isKey = node.type === 'Property' && parent?.type === 'ObjectExpression' && textOf(node.key) === name;
      return isKey ? [at(source, node)] : [];
    }),
  );
}

const once = (tree: Tree, path: RegExp, what: string): readonly string[] => {
  const names = listMessages(tree);
  if (names.length === 0) return ['the contract names no message'];
  return names.flatMap(name => {
    const found = findKeys(tree, path, name);
    return found.length === 1 ? [] : [`"${name}" has ${found.length} ${what}: ${found.join(', ') || 'nowhere'}`];
  });
};

const contract = (names: readonly string[]) =>
  `export interface PageMessages { ${names.map(name => `'${name}': { request: 1; reply: 1 };`).join(' ')} }`;

/** Every message of the contract has one handler and one check. */
export const messageRules: readonly Rule[] = [
  {
    says: 'every message is handled exactly once',
    check: tree => once(tree, /^(entrypoints|lib\/page)\//, 'handlers'),
    plants: [
      { files: {}, finds: /names no message/ },
      {
        files: {
          'lib/messages/contract.ts': contract(['a.b', 'c.d', 'e.f']),
          'entrypoints/background/handlers.ts': "export const h = { 'a.b': () => 1, 'c.d': () => 1 };",
          'entrypoints/news.ts': "serve({ 'c.d': () => 1 });\nsend('e.f', {});",
        },
        finds: /"c\.d" has 2 handlers[\s\S]*"e\.f" has 0 handlers: nowhere/,
      },
      {
        files: { 'lib/messages/contract.ts': contract(['a.b']), 'entrypoints/news.ts': "serve({ 'a.b': () => 1 });" },
        finds: null,
      },
    ],
  },
  {
    says: 'every message has exactly one check of what it carries',
    check: tree => once(tree, /^lib\/messages\/message-schemas\.ts$/, 'checks'),
    plants: [
      {
        files: {
          'lib/messages/contract.ts': contract(['a.b']),
          'lib/messages/message-schemas.ts': 'export const M = {};',
        },
        finds: /"a\.b" has 0 checks/,
      },
      {
        files: {
          'lib/messages/contract.ts': contract(['a.b']),
          'lib/messages/message-schemas.ts': "export const M = { 'a.b': 1 };",
        },
        finds: null,
      },
    ],
  },
];
