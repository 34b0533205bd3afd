import type { Rule } from '../rule';
import { at, childNodes, isNode, type Node, parseTree, type Source, textOf, walk } from '../source';
import { only, type Tree } from '../tree';

const OURS = /^(lib|components|entrypoints)\/.*\.(ts|tsx)$/;
const FILE_LINES = 250;
const FUNCTION_LINES = 40;
const COMPONENT_LINES = 120;
const PARAMETERS = 3;

const countLines = (text: string): number => text.trimEnd().split('\n').length;

function checkFiles(tree: Tree): readonly string[] {
  return [...only(tree, OURS)].flatMap(([path, text]) => {
    const lines = countLines(text);
    return lines > FILE_LINES ? [`${path} has ${lines} lines, more than ${FILE_LINES}`] : [];
  });
}

const isFunction = (node: Node): boolean =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);

function* functionsOf(source: Source): Generator<{ readonly node: Node; readonly name: string }> {
  for (const { node, parents } of walk(source)) {
    if (!isFunction(node)) continue;
    const name = textOf(node.id) ?? textOf(parents[0]?.id) ?? textOf(parents[0]?.key) ?? 'a function';
    yield { node, name };
  }
}

/** Lines of a function without those of the functions inside it, which are counted by themselves. */
function ownLines(source: Source, node: Node): number {
  const span = ({ start, end }: Node) => countLines(source.text.slice(start, end));
  const inner = [...innerFunctions(node)].map(one => span(one) - 1);
  return inner.reduce((left, lines) => left - lines, span(node));
}

function* innerFunctions(node: Node): Generator<Node> {
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (!isNode(child)) continue;
      if (isFunction(child)) yield child;
      else yield* innerFunctions(child);
    }
  }
}

function checkFunctions(tree: Tree): readonly string[] {
  return parseTree(tree, OURS).flatMap(source =>
    [...functionsOf(source)].flatMap(({ node, name }) => {
      const isComponent = source.path.startsWith('components/') && /^(use)?[A-Z]/.test(name);
      const limit = isComponent ? COMPONENT_LINES : FUNCTION_LINES;
      const lines = ownLines(source, node);
      return lines > limit ? [`${at(source, node)} ${name} has ${lines} lines, more than ${limit}`] : [];
    }),
  );
}

function checkParameters(tree: Tree): readonly string[] {
  return parseTree(tree, OURS).flatMap(source =>
    [...functionsOf(source)].flatMap(({ node, name }) => {
      const count = childNodes(node, 'params').length;
      return count > PARAMETERS
        ? [`${at(source, node)} ${name} takes ${count} parameters; after three, an object`]
        : [];
    }),
  );
}

/** How long things may be. */
export const sizeRules: readonly Rule[] = [
  {
    says: 'no file is longer than 250 lines',
    check: checkFiles,
    plants: [
      { files: { 'lib/calls/a.ts': 'a();\n'.repeat(251) }, finds: /lib\/calls\/a\.ts has 251 lines/ },
      { files: { 'lib/calls/a.ts': 'a();\n'.repeat(250) }, finds: null },
    ],
  },
  {
    says: 'functions stay within 40 lines of their own, components and hooks within 120',
    check: checkFunctions,
    plants: [
      { files: { 'lib/calls/a.ts': `export function long() {\n${'a();\n'.repeat(39)}}` }, finds: /long has 41 lines/ },
      {
        files: { 'lib/calls/a.ts': `export const long = () => {\n${'a();\n'.repeat(39)}};` },
        finds: /long has 41 lines/,
      },
      { files: { 'components/A.tsx': `export function A() {\n${'a();\n'.repeat(119)}}` }, finds: /A has 121 lines/ },
      { files: { 'components/A.tsx': `export function A() {\n${'a();\n'.repeat(118)}}` }, finds: null },
      {
        files: {
          'lib/calls/a.ts': `export function make() {\n${`const f = () => {\n${'a();\n'.repeat(20)}};\n`.repeat(3)}}`,
        },
        finds: null,
      },
    ],
  },
  {
    says: 'nothing takes more than three parameters',
    check: checkParameters,
    plants: [
      { files: { 'lib/calls/a.ts': 'export function f(a: 1, b: 2, c: 3, d: 4) {}' }, finds: /f takes 4 parameters/ },
      { files: { 'lib/calls/a.ts': 'export const f = (a: 1, b: 2, c: 3) => a;' }, finds: null },
    ],
  },
];
