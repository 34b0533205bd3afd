import { homedir } from 'node:os';
import type { Rule } from '../rule';
import { at, childNodes, memberName, parseTree, textOf, walk } from '../source';
import { only, type Tree } from '../tree';

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface LockFile {
  readonly packages?: Readonly<
    Record<string, { readonly dev?: boolean; readonly hasInstallScript?: boolean; readonly resolved?: string }>
  >;
}

const readJson = <T>(tree: Tree, path: string): T => JSON.parse(tree.get(path) ?? '{}') as T;

function checkPinned(tree: Tree): readonly string[] {
  const { dependencies = {}, devDependencies = {} } = readJson<PackageFile>(tree, 'package.json');
  return Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) =>
    EXACT.test(version) ? [] : [`${name} is "${version}", not one exact version`],
  );
}

function checkInstallScripts(tree: Tree): readonly string[] {
  const { packages = {} } = readJson<LockFile>(tree, 'package-lock.json');
  return Object.entries(packages).flatMap(([path, entry]) =>
    entry.hasInstallScript && !entry.dev ? [`${path} runs a script when installed`] : [],
  );
}

function checkLock(tree: Tree): readonly string[] {
  const { packages = {} } = readJson<LockFile>(tree, 'package-lock.json');
  return Object.entries(packages).flatMap(([path, { resolved }]) =>
    resolved ? [`${path} is fetched from ${resolved}`] : [],
  );
}

/** Where the people and machines that build this keep it: this checkout, this home, and folders at the root nobody else has. */
const PLACES = [process.cwd(), homedir(), `/${'root'}`, `/${'work'}`].filter(place => place.length > 1);
const escapeName = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const MACHINE = new RegExp(`(?<![\\w./:-])(${PLACES.map(escapeName).join('|')})(?![\\w-])(/[\\w.-]+)*`);

function checkPaths(tree: Tree): readonly string[] {
  const text = only(tree, /^(?!package-lock\.json|tests\/conformance\/).*\.(ts|tsx|mjs|js|json|md|html|css|yml)$/);
  return [...text].flatMap(([path, content]) =>
    content.split('\n').flatMap((line, index) => {
      const found = line.match(MACHINE);
      return found ? [`${path}:${index + 1} names ${found[0]}`] : [];
    }),
  );
}

function checkTests(tree: Tree): readonly string[] {
  return parseTree(tree, /^tests\//).flatMap(source =>
    [...walk(source)].flatMap(({ node }) => {
      const callee = childNodes(node, 'callee')[0];
      const name = callee ? (memberName(callee) ?? '') : '';
      if (/\.only$/.test(name)) return [`${at(source, node)} ${name} leaves the others out`];
      if (!/^(it|test|describe)\.(skip|todo|fixme)$/.test(name)) return [];
      const [first, reason] = childNodes(node, 'arguments');
      const isConditional = first !== undefined && textOf(first) === undefined && reason !== undefined;
      const isReasoned = isConditional || (first?.type !== 'Literal' && first?.type !== 'TemplateLiteral' && reason);
      return isReasoned ? [] : [`${at(source, node)} ${name} without a condition and a reason`];
    }),
  );
}

function checkSilenced(tree: Tree): readonly string[] {
  return parseTree(tree, /^(lib|components|entrypoints|tests)\//).flatMap(source =>
    source.comments.flatMap(comment =>
      /@ts-(ignore|nocheck)/.test(comment.value) ? [`${at(source, comment)} silences the type checker`] : [],
    ),
  );
}

/** What the repository itself must and must not hold. */
export const repositoryRules: readonly Rule[] = [
  {
    says: 'every dependency is one exact version',
    check: checkPinned,
    plants: [
      { files: { 'package.json': '{"dependencies":{"dexie":"^4.0.0"}}' }, finds: /dexie is "\^4\.0\.0"/ },
      { files: { 'package.json': '{"devDependencies":{"a":"latest"}}' }, finds: /a is "latest"/ },
      { files: { 'package.json': '{"dependencies":{"dexie":"4.0.0"}}' }, finds: null },
    ],
  },
  {
    says: 'nothing we ship runs a script when it is installed',
    check: checkInstallScripts,
    plants: [
      {
        files: { 'package-lock.json': '{"packages":{"node_modules/a":{"hasInstallScript":true}}}' },
        finds: /node_modules\/a/,
      },
      {
        files: { 'package-lock.json': '{"packages":{"node_modules/a":{"hasInstallScript":true,"dev":true}}}' },
        finds: null,
      },
    ],
  },
  {
    says: 'the lock file names no host to fetch from',
    check: checkLock,
    plants: [
      {
        files: { 'package-lock.json': '{"packages":{"node_modules/a":{"resolved":"https://mirror.example/a.tgz"}}}' },
        finds: /mirror/,
      },
      { files: { 'package-lock.json': '{"packages":{"node_modules/a":{}}}' }, finds: null },
    ],
  },
  {
    says: 'no file names a path of somebody’s machine',
    check: checkPaths,
    plants: [
      { files: { 'tools/a.mjs': `open('${process.cwd()}/x');` }, finds: /tools\/a\.mjs:1 names/ },
      { files: { 'README.md': 'one\nin /root/x' }, finds: /README\.md:2/ },
      { files: { 'README.md': 'see https://a.org/work/x and ./work/y and ../shared' }, finds: null },
    ],
  },
  {
    says: 'no test is left out without a reason',
    check: checkTests,
    plants: [
      { files: { 'tests/a.test.ts': "it.only('a', () => {});" }, finds: /it\.only leaves/ },
      { files: { 'tests/a.test.tsx': "it.only('a', () => {});" }, finds: /it\.only leaves/ },
      { files: { 'tests/a.test.ts': "describe.skip('a', () => {});" }, finds: /without a condition/ },
      { files: { 'tests/a.test.ts': "test.skip(!there, 'no shared folder here');" }, finds: null },
    ],
  },
  {
    says: 'the type checker is not silenced',
    check: checkSilenced,
    plants: [
      { files: { 'lib/calls/a.ts': '// @ts-ignore\na();' }, finds: /a\.ts:1 silences/ },
      { files: { 'lib/calls/a.ts': '// why: @ts-expect-error would do\na();' }, finds: null },
    ],
  },
];
