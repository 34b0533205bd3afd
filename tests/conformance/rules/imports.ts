import { dirname, join } from 'node:path';
import type { Rule } from '../rule';
import { at, listImports, type Node, parseTree, type Source } from '../source';
import type { Tree } from '../tree';

/** The rings of house.md, innermost first. `language` is words and formats: as pure as a domain folder. */
const LAYERS = [
  ['result', /^lib\/(result|canonical-json|is-record)\.ts$/],
  ['data', /^campaigns\/.*\.json$/],
  ['domain', /^lib\/(campaigns|script|targets|mentions|calls|settings|reminders|language)\//],
  ['page', /^lib\/page\//],
  ['messages', /^lib\/messages\//],
  ['platform', /^lib\/platform\//],
  ['components', /^components\//],
  ['entrypoints', /^entrypoints\//],
] as const;

type Layer = (typeof LAYERS)[number][0];

const MAY_IMPORT: Readonly<Record<Layer, readonly Layer[]>> = {
  result: [],
  data: [],
  domain: ['result', 'domain'],
  page: ['result', 'domain', 'page'],
  messages: ['result', 'domain', 'messages'],
  platform: ['result', 'data', 'domain', 'platform'],
  components: ['result', 'domain', 'components'],
  entrypoints: ['result', 'data', 'domain', 'page', 'messages', 'platform', 'components', 'entrypoints'],
};

const MAY_USE: readonly (readonly [RegExp, RegExp])[] = [
  [/^valibot$/, /^lib\/(campaigns|settings|calls|reminders|messages|targets|mentions|platform)\//],
  [/^libphonenumber-js(\/|$)/, /^lib\/targets\//],
  // At build time alone.
  [/^@eslint-community\/regexpp$/, /^lib\/mentions\/needed-letters\.ts$/],
  [/^ts-ics$/, /^lib\/(campaigns|calls)\//],
  [/^dexie$/, /^lib\/platform\//],
  [/^webextension-polyfill$/, /^lib\/(platform\/browser|messages\/serve|platform\/[a-z-]+)\.ts$/],
  [/^preact(\/|$)/, /^(components|entrypoints)\//],
  [/^lean-qr(\/|$)/, /^components\//],
  [/^d3-(scale|shape)$/, /^components\/calls\//],
  [/^wxt\/utils\/define-/, /^entrypoints\//],
];

const layerOf = (path: string): Layer | undefined => LAYERS.find(([, folder]) => folder.test(path))?.[0];

/** The file an import means, or undefined for a package. */
function resolve(tree: Tree, from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return;
  const path = join(dirname(from), specifier.replace(/\?.*$/, '')).replaceAll('\\', '/');
  const candidates = [path, `${path}.ts`, `${path}.tsx`];
  return candidates.find(candidate => tree.has(candidate)) ?? path;
}

/** Messages may reach one file of the platform: the API itself. */
const isException = (path: string, target: string) =>
  path.startsWith('lib/messages/') && target === 'lib/platform/browser.ts';

function checkArrows(tree: Tree): readonly string[] {
  return parseTree(tree).flatMap(source => {
    const layer = layerOf(source.path);
    if (!layer) return source.path.startsWith('lib/') ? [`${source.path} is in no layer of house.md`] : [];
    return listImports(source).flatMap(({ from, node }) => {
      const target = resolve(tree, source.path, from);
      if (target === undefined || isException(source.path, target)) return [];
      const its = layerOf(target);
      if (its && MAY_IMPORT[layer].includes(its)) return [];
      if (its === undefined && dirname(target) === dirname(source.path)) return [];
      return [`${at(source, node)} is ${layer} and may not import ${target}`];
    });
  });
}

function checkPackages(tree: Tree): readonly string[] {
  return parseTree(tree, /^(lib|components|entrypoints)\//).flatMap(source =>
    listImports(source).flatMap(({ from, node }) => {
      if (from.startsWith('.')) return [];
      const isAllowed = MAY_USE.some(([name, where]) => name.test(from) && where.test(source.path));
      return isAllowed ? [] : [`${at(source, node)} may not use the package ${from}`];
    }),
  );
}

/** `popup/`, or `news.ts` for an entrypoint of one file. */
const entrypointOf = (path: string): string | undefined => path.match(/^entrypoints\/([^/.]+)/)?.[1];

function checkEntrypoints(tree: Tree): readonly string[] {
  return parseTree(tree, /^entrypoints\//).flatMap(source =>
    listImports(source).flatMap(({ from, node }) => {
      const its = entrypointOf(resolve(tree, source.path, from) ?? '');
      const isOther = its !== undefined && its !== entrypointOf(source.path) && !from.endsWith('.css');
      return isOther ? [`${at(source, node)} imports the entrypoint ${its}`] : [];
    }),
  );
}

/** A type taken from the same folder, or from any component by another, is no dependency: it is gone in the build, and a screen may name its parts' props. */
const isNeighboursType = (path: string, target: string, node: Node): boolean => {
  const isType = node.importKind === 'type' || node.exportKind === 'type';
  const isNear =
    dirname(path) === dirname(target) || (layerOf(path) === 'components' && layerOf(target) === 'components');
  return isType && isNear;
};

function checkCycles(tree: Tree): readonly string[] {
  const sources = new Map(parseTree(tree, /^(lib|components|entrypoints)\//).map(source => [source.path, source]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (source: Source, trail: readonly string[]) => {
    const seen = trail.indexOf(source.path);
    if (seen >= 0) cycles.push([...trail.slice(seen), source.path].join(' → '));
    if (seen >= 0 || done.has(source.path)) return;
    for (const { from, node } of listImports(source)) {
      const next = sources.get(resolve(tree, source.path, from) ?? '');
      if (next && !isNeighboursType(source.path, next.path, node)) visit(next, [...trail, source.path]);
    }
    done.add(source.path);
  };
  for (const source of sources.values()) visit(source, []);
  return cycles;
}

/** Who may import whom. */
export const importRules: readonly Rule[] = [
  {
    says: 'imports point inwards only, as the table in house.md has it',
    check: checkArrows,
    plants: [
      {
        files: {
          'lib/script/a.ts': "import { b } from '../platform/b';\nb();",
          'lib/platform/b.ts': 'export const b = () => 1;',
        },
        finds: /lib\/script\/a\.ts:1 is domain and may not import lib\/platform\/b\.ts/,
      },
      {
        files: { 'components/A.tsx': "import type { B } from '../lib/messages/b';\nexport type C = B;" },
        finds: /components/,
      },
      { files: { 'lib/page/a.ts': "export const a = () => import('../platform/b');" }, finds: /is page/ },
      { files: { 'lib/platform/a.ts': "export { b } from '../page/b';" }, finds: /is platform/ },
      { files: { 'lib/messages/a.ts': "import { s } from '../platform/call-store';\ns();" }, finds: /is messages/ },
      { files: { 'lib/calls/a.ts': "import { x } from '../../tools/x';\nx();" }, finds: /tools\/x/ },
      { files: { 'lib/new-room/a.ts': 'export const a = 1;' }, finds: /lib\/new-room\/a\.ts is in no layer/ },
      {
        files: {
          'lib/messages/a.ts': "import { browser } from '../platform/browser';\nbrowser;",
          'lib/platform/browser.ts': '',
        },
        finds: null,
      },
    ],
  },
  {
    says: 'each package is used in its own layer only',
    check: checkPackages,
    plants: [
      { files: { 'lib/page/a.ts': "import { h } from 'preact';\nh;" }, finds: /may not use the package preact/ },
      { files: { 'lib/calls/a.ts': "import { readFile } from 'node:fs';\nreadFile;" }, finds: /node:fs/ },
      { files: { 'components/A.tsx': "import Dexie from 'dexie';\nDexie;" }, finds: /dexie/ },
      { files: { 'lib/platform/a.ts': "import { Dexie } from 'dexie';\nDexie;" }, finds: null },
    ],
  },
  {
    says: 'no entrypoint imports another',
    check: checkEntrypoints,
    plants: [
      {
        files: {
          'entrypoints/popup/main.tsx': "import { a } from '../app/a';\na;",
          'entrypoints/app/a.ts': 'export const a = 1;',
        },
        finds: /imports the entrypoint app/,
      },
      {
        files: { 'entrypoints/popup/main.tsx': "import { a } from './a';\na;", 'entrypoints/popup/a.ts': '' },
        finds: null,
      },
    ],
  },
  {
    says: 'no import goes in a circle',
    check: checkCycles,
    plants: [
      {
        files: {
          'lib/calls/a.ts': "import { b } from './b';\nexport const a = b;",
          'lib/calls/b.ts': "import { c } from './c';\nexport const b = c;",
          'lib/calls/c.ts': "import { a } from './a';\nexport const c = () => a;",
        },
        finds: /a\.ts → lib\/calls\/b\.ts → lib\/calls\/c\.ts → lib\/calls\/a\.ts/,
      },
      {
        files: { 'lib/calls/a.ts': "import { b } from './b';\nb;", 'lib/calls/b.ts': 'export const b = 1;' },
        finds: null,
      },
    ],
  },
];
