import { parseSync } from 'vite';
import { only, type Tree } from './tree';

/** A node of the syntax tree, as ESTree with TypeScript and JSX names it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A parsed file. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly program: Node;
  readonly comments: readonly {
    readonly type: string;
    readonly value: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** A node with the way to it, nearest first. */
export interface Visit {
  readonly node: Node;
  /** Property of the parent that holds the node. */
  readonly key: string;
  readonly parents: readonly Node[];
}

const parsed = new Map<string, Source>();

/** Parses every TypeScript file of a tree whose path matches; a file that does not parse throws with its name. */
export function parseTree(tree: Tree, path = /./): readonly Source[] {
  return [...only(tree, path)]
    .filter(([file]) => /\.(ts|tsx)$/.test(file))
    .map(([file, text]) => parseFile(file, text));
}

function parseFile(path: string, text: string): Source {
  const known = parsed.get(path);
  if (known?.text === text) return known;
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const source = { path, text, program: program as unknown as Node, comments };
  parsed.set(path, source);
  return source;
}

/** True for anything that looks like a node. */
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;

/** Every node of a file, parents first. */
export function* walk(source: Source): Generator<Visit> {
  yield* visit({ node: source.program, key: '', parents: [] });
}

function* visit(here: Visit): Generator<Visit> {
  yield here;
  const parents = [here.node, ...here.parents];
  for (const [key, value] of Object.entries(here.node)) {
    const children = Array.isArray(value) ? value : [value];
    for (const child of children) if (isNode(child)) yield* visit({ node: child, key, parents });
  }
}

/** The statements at a file's top, exports opened. */
export function topLevel(source: Source): readonly Node[] {
  return childNodes(source.program, 'body').map(statement => {
    const { declaration } = statement;
    return statement.type === 'ExportNamedDeclaration' && isNode(declaration) ? declaration : statement;
  });
}

/** The nodes a property holds, one or many. */
export function childNodes(node: Node, key: string): readonly Node[] {
  const value = node[key];
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

/** The name of an identifier, the text of a string literal, or of a template without holes; undefined for anything else. */
export function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return;
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node.name);
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  return;
}

/** `object.property` of a member expression as text: `Date.now`, `window.open`; a longer object keeps its last name. */
export function memberName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return;
  const object = isNode(node.object) && node.object.type === 'MemberExpression' ? node.object.property : node.object;
  return `${textOf(object) ?? '?'}.${textOf(node.property) ?? '?'}`;
}

/** True when an identifier is used as a value: not the name of a property, a key, a type or a declaration. */
export function isValueUse({ node, key, parents: [parent] }: Visit): boolean {
  if (node.type !== 'Identifier' || !parent) return false;
  if (parent.type.startsWith('TS') && parent.type !== 'TSAsExpression' && parent.type !== 'TSNonNullExpression')
    return false;
  if (parent.type === 'MemberExpression') return key === 'object' || parent.computed === true;
  if (parent.type === 'Property') return key === 'value' || parent.shorthand === true || parent.computed === true;
  if (parent.type === 'VariableDeclarator') return key === 'init';
  return !/^(Import|Export)\w*Specifier$|^(Method|Property)Definition$|^Labeled/.test(parent.type) && key !== 'params';
}

/** `path:line`, as editors jump to it. */
export function at(source: Source, node: { readonly start: number }): string {
  return `${source.path}:${source.text.slice(0, node.start).split('\n').length}`;
}

/** What a file imports or re-exports: the specifier as written. */
export function listImports(source: Source): readonly { readonly from: string; readonly node: Node }[] {
  const imports: { from: string; node: Node }[] = [];
  for (const { node } of walk(source)) {
    const isImport = /^(Import(Declaration|Expression)|Export(Named|All)Declaration)$|^TSImportType$/.test(node.type);
    const from = textOf(node.source ?? node.argument);
    if (isImport && from !== undefined) imports.push({ from, node });
  }
  return imports;
}

/** Names a file gives to parameters, variables, functions and imports: they are its own, whatever the world calls so. */
export function listDeclared(source: Source): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { node, key, parents } of walk(source)) {
    const [parent, outer] = parents;
    const isId = key === 'id' && /^(VariableDeclarator|FunctionDeclaration)$/.test(parent?.type ?? '');
    const isTaken = key === 'value' && parent?.type === 'Property' && outer?.type === 'ObjectPattern';
    const isName = key === 'params' || key === 'local' || isId || isTaken;
    if (isName && node.type === 'Identifier') names.add(String(node.name));
  }
  return names;
}
