import type { Rule } from '../rule';
import { at, childNodes, type Node, parseTree, type Source, textOf } from '../source';
import type { Tree } from '../tree';

const OURS = /^(lib|components|entrypoints)\//;
const FORBIDDEN = /(^|-)(util|utils|helper|helpers|common|manager|service|services|misc)(-|$)/;

const wordsOf = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

function checkNames(tree: Tree): readonly string[] {
  return [...tree.keys()].flatMap(path => {
    if (!/^(lib|components|entrypoints|tools|tests|bench)\//.test(path)) return [];
    const bad = path.split('/').find(part => FORBIDDEN.test(wordsOf(part.replace(/\..*$/, ''))));
    return bad ? [`${path}: "${bad}" says nothing about what is in it`] : [];
  });
}

function checkCase(tree: Tree): readonly string[] {
  return [...tree.keys()].flatMap(path => {
    const file = path.split('/').at(-1) ?? '';
    if (!/^(lib|components)\/.*\.tsx?$/.test(path) && !/^entrypoints\/.*\.tsx?$/.test(path)) return [];
    const isRight = file.endsWith('.tsx')
      ? /^([A-Z][A-Za-z0-9]*|main|index)\.tsx$/.test(file)
      : /^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(file);
    return isRight ? [] : [`${path} is neither kebab-case.ts nor PascalCase.tsx`];
  });
}

const exportsOf = (source: Source): readonly Node[] =>
  childNodes(source.program, 'body').filter(({ type }) => type.startsWith('Export'));

function checkExports(tree: Tree): readonly string[] {
  return parseTree(tree, OURS).flatMap(source => {
    const exported = exportsOf(source);
    const isBarrel = exported.length > 0 && exported.every(({ source: from }) => from);
    const bad = exported.filter(
      ({ type }) =>
        type === 'ExportAllDeclaration' ||
        (type === 'ExportDefaultDeclaration' && !source.path.startsWith('entrypoints/')),
    );
    return [
      ...(isBarrel ? [`${source.path} only passes on what others export`] : []),
      ...bad.map(
        node => `${at(source, node)} ${node.type === 'ExportAllDeclaration' ? 'export *' : 'a default export'}`,
      ),
    ];
  });
}

function checkDocs(tree: Tree): readonly string[] {
  return parseTree(tree, OURS).flatMap(source =>
    exportsOf(source)
      .filter(node => node.type === 'ExportNamedDeclaration' && !node.source && !isOverload(source, node))
      .filter(node => !isExplained(source, node))
      .map(node => `${at(source, node)} ${exportedName(node)} has no sentence above it`),
  );
}

function exportedName(node: Node): string {
  const [declaration] = childNodes(node, 'declaration');
  const [first] = declaration ? childNodes(declaration, 'declarations') : [];
  return textOf(declaration?.id) ?? textOf(first?.id) ?? 'an export';
}

/** The second and later signatures of a function share the first one's sentence. */
function isOverload(source: Source, node: Node): boolean {
  const exported = exportsOf(source);
  const before = exported[exported.indexOf(node) - 1];
  return before !== undefined && exportedName(before) === exportedName(node) && exportedName(node) !== 'an export';
}

function isExplained(source: Source, node: Node): boolean {
  const above = source.comments.filter(({ end }) => end <= node.start).at(-1);
  if (!above || source.text.slice(above.end, node.start).trim() !== '') return false;
  return (
    above.type === 'Block' &&
    above.value.startsWith('*') &&
    above.value.split(/\s+/).filter(word => /\p{L}/u.test(word)).length >= 3
  );
}

/** What things are called, and that each export is explained. */
export const nameRules: readonly Rule[] = [
  {
    says: 'no file is called utils, helpers, common, manager or service',
    check: checkNames,
    plants: [
      { files: { 'lib/calls/call-utils.ts': '' }, finds: /call-utils\.ts/ },
      { files: { 'lib/helpers/a.ts': '' }, finds: /helpers/ },
      { files: { 'components/FeedManager.tsx': '' }, finds: /FeedManager/ },
      { files: { 'lib/calls/commonly.ts': '' }, finds: null },
    ],
  },
  {
    says: 'files are kebab-case.ts or PascalCase.tsx',
    check: checkCase,
    plants: [
      { files: { 'lib/calls/callLog.ts': '' }, finds: /callLog/ },
      { files: { 'components/call-card.tsx': '' }, finds: /call-card/ },
      {
        files: { 'components/CallCard.tsx': '', 'lib/calls/call-log.ts': '', 'entrypoints/popup/main.tsx': '' },
        finds: null,
      },
    ],
  },
  {
    says: 'exports are named, and no file is a barrel',
    check: checkExports,
    plants: [
      { files: { 'lib/calls/a.ts': 'export default 1;' }, finds: /a default export/ },
      { files: { 'lib/calls/a.ts': "export * from './b';\nexport const c = 1;" }, finds: /export \*/ },
      { files: { 'lib/calls/a.ts': "export { b } from './b';" }, finds: /only passes on/ },
      {
        files: { 'entrypoints/background/index.ts': 'export default 1;', 'lib/calls/a.ts': 'export const a = 1;' },
        finds: null,
      },
    ],
  },
  {
    says: 'each export has a sentence above it',
    check: checkDocs,
    plants: [
      { files: { 'lib/calls/a.ts': 'export const bare = 1;' }, finds: /bare has no sentence/ },
      {
        files: { 'lib/calls/a.ts': '// Not a doc comment for it.\nexport function bare() {}' },
        finds: /bare has no sentence/,
      },
      { files: { 'lib/calls/a.ts': '/** A. */\nexport interface Bare {}' }, finds: /Bare has no sentence/ },
      { files: { 'lib/calls/a.ts': '/** What it is for. */\nconst a = 1;\nexport type Bare = 1;' }, finds: /Bare/ },
      { files: { 'lib/calls/a.ts': '/** How many there are, in minutes. */\nexport const a = 1;' }, finds: null },
    ],
  },
];
