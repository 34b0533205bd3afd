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
  walk,
} from '../source';
import type { Tree } from '../tree';

const OURS = /^(lib|components|entrypoints)\//;

const MARKUP = new Set(
  'innerHTML outerHTML insertAdjacentHTML dangerouslySetInnerHTML setHTMLUnsafe parseHTMLUnsafe createContextualFragment srcdoc'.split(
    ' ',
  ),
);

function checkMarkup(tree: Tree): readonly string[] {
  return parseTree(tree, OURS).flatMap(source =>
    [...walk(source)].flatMap(({ node }) => {
      const name = textOf(node) ?? '';
      if (MARKUP.has(name)) return [`${at(source, node)} ${name}`];
      return memberName(node)?.match(/^document\.write(ln)?$/) ? [`${at(source, node)} document.write`] : [];
    }),
  );
}

function checkCode(tree: Tree): readonly string[] {
  return parseTree(tree, OURS).flatMap(source =>
    [...walk(source)].flatMap(visit => {
      const { node } = visit;
      const name = textOf(node) ?? '';
      if (isValueUse(visit) && /^(eval|Function|importScripts)$/.test(name)) return [`${at(source, node)} ${name}`];
      return isTimerWithText(node) ? [`${at(source, node)} a timer that runs text`] : [];
    }),
  );
}

function isTimerWithText(node: Node): boolean {
  if (node.type !== 'CallExpression' || !/^set(Timeout|Interval)$/.test(textOf(node.callee) ?? '')) return false;
  const [first] = childNodes(node, 'arguments');
  return first !== undefined && /^(Literal|TemplateLiteral|BinaryExpression)$/.test(first.type);
}

/** Pieces of text in a file: string literals and the fixed parts of templates. */
function* texts(node: Node): Generator<string> {
  if (node.type === 'Literal' && typeof node.value === 'string') yield node.value;
  if (node.type === 'TemplateElement' && isRecord(node.value)) yield String(node.value.cooked ?? '');
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const TEL_HOME = 'lib/targets/show-number.ts';

function checkTel(tree: Tree): readonly string[] {
  return parseTree(tree, OURS).flatMap(source =>
    [...walk(source)].flatMap(({ node }) => {
      if (source.path === TEL_HOME) return [];
      return [...texts(node)].some(text => /\btel:/i.test(text)) ? [`${at(source, node)} writes tel:`] : [];
    }),
  );
}

const OUTSIDE_HOME = 'lib/platform/surfaces.ts';
const OPENERS =
  /^(window|globalThis|self)\.open$|^tabs\.(create|update)$|^windows\.create$|^location\.(assign|replace)$|^(sidePanel|sidebarAction)\.open$|^action\.openPopup$/;

function checkOutside(tree: Tree): readonly string[] {
  return parseTree(tree, OURS).flatMap(source => {
    if (source.path === OUTSIDE_HOME) return [];
    const own = listDeclared(source);
    return [...walk(source)].flatMap(({ node, key, parents: [parent] }) => {
      if (OPENERS.test(memberName(node) ?? '')) return [`${at(source, node)} ${memberName(node)}`];
      if (isLocation(node, key, parent)) return [`${at(source, node)} sets the location`];
      return isBareOpen(node) && !own.has('open') ? [`${at(source, node)} open()`] : [];
    });
  });
}

/** Only the hash of our own pages may be set; any other part of an address leaves the page. */
const isLocation = (node: Node, key: string, parent: Node | undefined): boolean =>
  parent?.type === 'AssignmentExpression' &&
  key === 'left' &&
  /\.location$|^location\.(?!hash)|^location$/.test(memberName(node) ?? textOf(node) ?? '');

const isBareOpen = (node: Node): boolean => node.type === 'CallExpression' && textOf(node.callee) === 'open';

const NETWORK = /^(fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon)$/;
const FETCH_HOME = 'lib/platform/download.ts';

function checkNetwork(tree: Tree): readonly string[] {
  return parseTree(tree, OURS).flatMap(source => {
    if (source.path === FETCH_HOME) return [];
    return [...walk(source)].flatMap(visit => {
      const name = textOf(visit.node) ?? '';
      const isMember =
        visit.parents[0]?.type === 'MemberExpression' && visit.key === 'property' && isGlobal(visit.parents[0]);
      return NETWORK.test(name) && (isMember || isValueUse(visit)) ? [`${at(source, visit.node)} ${name}`] : [];
    });
  });
}

const isGlobal = (member: Node): boolean =>
  isNode(member.object) && /^(window|globalThis|self|navigator)$/.test(textOf(member.object) ?? '');

/** Where text could become markup, code, a call, a page or a request. */
export const sinkRules: readonly Rule[] = [
  {
    says: 'text never becomes markup',
    check: checkMarkup,
    plants: [
      { files: { 'lib/page/a.ts': "root.innerHTML = '<b>';" }, finds: /innerHTML/ },
      { files: { 'lib/page/a.ts': "root['outerHTML'] = x;" }, finds: /outerHTML/ },
      { files: { 'lib/page/a.ts': "root.insertAdjacentHTML('beforeend', x);" }, finds: /insertAdjacentHTML/ },
      { files: { 'lib/page/a.ts': 'document.write(x);' }, finds: /document\.write/ },
      {
        files: { 'components/A.tsx': 'export const A = () => <p dangerouslySetInnerHTML={{ __html: x }} />;' },
        finds: /dangerously/,
      },
      { files: { 'lib/page/a.ts': "root.textContent = 'innerHTML is not used';" }, finds: null },
    ],
  },
  {
    says: 'text never becomes code',
    check: checkCode,
    plants: [
      { files: { 'lib/page/a.ts': "eval('1');" }, finds: /eval/ },
      { files: { 'lib/page/a.ts': "new Function('return 1');" }, finds: /Function/ },
      { files: { 'lib/page/a.ts': "setTimeout('a()', 1);" }, finds: /timer/ },
      { files: { 'lib/page/a.ts': 'const f = (g: Function) => setTimeout(() => g, 1);' }, finds: null },
    ],
  },
  {
    says: 'only telHref writes tel:',
    check: checkTel,
    plants: [
      {
        files: { 'components/A.tsx': `export const A = ({ n }) => <a href={\`tel:\${n}\`}>x</a>;` },
        finds: /writes tel:/,
      },
      { files: { 'lib/calls/a.ts': "export const a = 'tel:' + n;" }, finds: /writes tel:/ },
      { files: { [TEL_HOME]: "export const a = 'tel:+1';", 'lib/calls/a.ts': "'hotel: x';" }, finds: null },
    ],
  },
  {
    says: 'only surfaces.ts opens pages',
    check: checkOutside,
    plants: [
      { files: { 'components/A.tsx': "export const A = () => window.open('https://a.org');" }, finds: /window\.open/ },
      { files: { 'lib/platform/a.ts': "browser.tabs.create({ url: 'x' });" }, finds: /tabs\.create/ },
      { files: { 'entrypoints/popup/a.ts': 'browser.sidebarAction.open();' }, finds: /sidebarAction\.open/ },
      { files: { 'entrypoints/background/a.ts': 'chrome.sidePanel.open({ tabId });' }, finds: /sidePanel\.open/ },
      { files: { 'lib/platform/a.ts': 'browser.action.openPopup();' }, finds: /action\.openPopup/ },
      { files: { 'entrypoints/app/a.ts': "location.href = 'https://a.org';" }, finds: /sets the location/ },
      { files: { 'entrypoints/app/a.ts': "window.location = 'https://a.org';" }, finds: /sets the location/ },
      { files: { 'entrypoints/app/a.ts': "open('https://a.org');" }, finds: /open\(\)/ },
      {
        files: {
          [OUTSIDE_HOME]: "window.open('x');",
          'entrypoints/app/a.ts': "location.hash = '#a';\nconst open = () => log.open();\nopen();",
        },
        finds: null,
      },
    ],
  },
  {
    says: 'only download.ts talks to the network',
    check: checkNetwork,
    plants: [
      { files: { 'lib/platform/a.ts': "fetch('https://a.org');" }, finds: /fetch/ },
      { files: { 'lib/page/a.ts': "new WebSocket('wss://a.org');" }, finds: /WebSocket/ },
      { files: { 'entrypoints/app/a.ts': "navigator.sendBeacon('https://a.org');" }, finds: /sendBeacon/ },
      { files: { 'entrypoints/app/a.ts': "globalThis.fetch('https://a.org');" }, finds: /fetch/ },
      { files: { [FETCH_HOME]: "fetch('x');", 'lib/calls/a.ts': 'const a = { fetch: 1 };\na.fetch;' }, finds: null },
    ],
  },
];
