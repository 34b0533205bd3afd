import type { Rule } from '../rule';
import {
  at,
  childNodes,
  isNode,
  isValueUse,
  listDeclared,
  memberName,
  type Node,
  parseTree,
  textOf,
  topLevel,
  walk,
} from '../source';
import type { Tree } from '../tree';

const DOMAIN = /^lib\/(campaigns|script|targets|mentions|calls|settings|reminders|language)\//;
/** Code that runs in, or is shared with, the background, which the browser stops and starts as it likes. */
const BACKGROUND = /^(entrypoints\/background|lib\/platform|lib\/messages)\//;

const WORLD_CALLS = ['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues'];
const WORLD_NAMES = new Set(
  'document window navigator location localStorage sessionStorage indexedDB fetch XMLHttpRequest setTimeout setInterval queueMicrotask requestAnimationFrame browser chrome process'.split(
    ' ',
  ),
);

function checkWorld(tree: Tree): readonly string[] {
  return parseTree(tree, DOMAIN).flatMap(source => {
    const own = listDeclared(source);
    return [...walk(source)].flatMap(visit => {
      const name = memberName(visit.node) ?? '';
      if (WORLD_CALLS.includes(name)) return [`${at(source, visit.node)} ${name}: time and chance are arguments`];
      if (isNowDate(visit.node)) return [`${at(source, visit.node)} new Date(): time is an argument`];
      const word = textOf(visit.node) ?? '';
      const isWorld = WORLD_NAMES.has(word) && !own.has(word);
      return isWorld && isValueUse(visit) ? [`${at(source, visit.node)} reaches for ${word}`] : [];
    });
  });
}

const isNowDate = (node: Node): boolean =>
  /^(New|Call)Expression$/.test(node.type) &&
  textOf(node.callee) === 'Date' &&
  (node.type === 'CallExpression' || childNodes(node, 'arguments').length === 0);

function checkState(tree: Tree): readonly string[] {
  return parseTree(tree, BACKGROUND).flatMap(source =>
    topLevel(source).flatMap(statement => {
      if (statement.type !== 'VariableDeclaration' || statement.declare === true) return [];
      const complain = (node: Node, why: string) => [
        `${at(source, node)} ${why}; it is gone when the background stops`,
      ];
      if (statement.kind !== 'const') return complain(statement, `module-level ${String(statement.kind)}`);
      return childNodes(statement, 'declarations').flatMap(one =>
        isNode(one.init) && isEmptyContainer(one.init) ? complain(one, 'a container that starts empty') : [],
      );
    }),
  );
}

/** An empty list, record, map or set at the top of a module is there to be filled. */
function isEmptyContainer(node: Node): boolean {
  if (node.type === 'ArrayExpression') return childNodes(node, 'elements').length === 0;
  if (node.type === 'ObjectExpression') return childNodes(node, 'properties').length === 0;
  const isCollection = /^(Weak)?(Map|Set)$/.test(textOf(node.callee) ?? '');
  return node.type === 'NewExpression' && isCollection && childNodes(node, 'arguments').length === 0;
}

function checkApi(tree: Tree): readonly string[] {
  const outside = parseTree(tree, /^(lib|components|entrypoints)\//).filter(({ path }) => !MAY_USE_API.test(path));
  return outside.flatMap(source =>
    [...walk(source)].flatMap(({ node }) => {
      const name = node.type === 'MemberExpression' ? apiName(node) : undefined;
      return name ? [`${at(source, node)} uses ${name}.*`] : [];
    }),
  );
}

/** Content scripts use the bare API, because every byte is paid on every page. */
const MAY_USE_API = /^(lib\/platform\/|lib\/messages\/|entrypoints\/(news|count|card)(\.ts$|\.content\/|\/))/;

/** `browser` of `browser.tabs`, or of `globalThis.browser`. */
function apiName(member: Node): string | undefined {
  const object = textOf(member.object) ?? '';
  const name = /^(globalThis|self|window)$/.test(object) ? (textOf(member.property) ?? '') : object;
  return /^(browser|chrome)$/.test(name) ? name : undefined;
}

function checkDom(tree: Tree): readonly string[] {
  return parseTree(tree, /^lib\/(platform|messages)\//).flatMap(source =>
    [...walk(source)].flatMap(visit =>
      isValueUse(visit) && textOf(visit.node) === 'document' ? [`${at(source, visit.node)} reaches for document`] : [],
    ),
  );
}

/** What may touch the world, and what may remember. */
export const purityRules: readonly Rule[] = [
  {
    says: 'domain folders know no clock, no chance, no page, no network and no browser',
    check: checkWorld,
    plants: [
      { files: { 'lib/calls/a.ts': 'export const a = () => Date.now();' }, finds: /Date\.now: time and chance/ },
      { files: { 'lib/calls/a.ts': 'export const a = Math.random();' }, finds: /Math\.random/ },
      { files: { 'lib/script/a.ts': 'export const a = new Date();' }, finds: /time is an argument/ },
      { files: { 'lib/targets/a.ts': "export const a = () => fetch('x');" }, finds: /reaches for fetch/ },
      { files: { 'lib/mentions/a.ts': 'export const a = document.title;' }, finds: /reaches for document/ },
      { files: { 'lib/language/a.ts': 'export const a = globalThis && navigator.language;' }, finds: /navigator/ },
      { files: { 'lib/calls/a.ts': 'export const a = crypto.randomUUID();' }, finds: /randomUUID/ },
      {
        files: {
          'lib/calls/a.ts':
            'export const a = (at: number, document: string) => ({ document, window: new Date(at), b: at.location });',
        },
        finds: null,
      },
    ],
  },
  {
    says: 'the background keeps no module state',
    check: checkState,
    plants: [
      { files: { 'entrypoints/background/a.ts': 'let last = 0;' }, finds: /module-level let/ },
      { files: { 'lib/platform/a.ts': 'export let last = 0;' }, finds: /module-level let/ },
      { files: { 'lib/messages/a.ts': 'const cache = new Map<string, number>();' }, finds: /starts empty/ },
      { files: { 'lib/platform/a.ts': 'const queue: string[] = [];' }, finds: /starts empty/ },
      {
        files: {
          'lib/platform/a.ts':
            "const NAMES = new Set(['a']);\nexport function f() { let b = 0; return b; }\ndeclare const X: 1;",
        },
        finds: null,
      },
    ],
  },
  {
    says: 'only platform, messages and content scripts speak to the browser',
    check: checkApi,
    plants: [
      { files: { 'components/A.tsx': 'export const A = () => browser.tabs.query({});' }, finds: /uses browser\.\*/ },
      { files: { 'lib/page/a.ts': 'chrome.runtime.id;' }, finds: /uses chrome\.\*/ },
      { files: { 'entrypoints/popup/a.ts': 'globalThis.chrome.runtime.id;' }, finds: /uses chrome\.\*/ },
      {
        files: { 'lib/platform/a.ts': 'browser.alarms.clear();', 'entrypoints/news.ts': 'chrome.runtime.id;' },
        finds: null,
      },
    ],
  },
  {
    says: 'platform and messages know no document',
    check: checkDom,
    plants: [
      { files: { 'lib/platform/a.ts': "document.createElement('a');" }, finds: /reaches for document/ },
      { files: { 'lib/platform/a.ts': 'export const a = { document: 1 };' }, finds: null },
    ],
  },
];
