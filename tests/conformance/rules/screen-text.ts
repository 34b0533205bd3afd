import type { Rule } from '../rule';
import { at, isNode, type Node, parseTree, textOf, type Visit, walk } from '../source';
import { only, type Tree } from '../tree';

/** Attributes a person sees or hears. */
const SPOKEN =
  /^(title|placeholder|alt|label|aria-(label|description|roledescription|valuetext|placeholder)|summary|content)$/;

const LETTERS = /\p{L}/u;
/** What is the same in every language: our own name. */
const NAMES = /^\s*Call-In\s*$/;

const isWords = (text: string): boolean => LETTERS.test(text) && !NAMES.test(text);

function checkScreens(tree: Tree): readonly string[] {
  return parseTree(tree, /^(components|entrypoints)\/.*\.tsx$/).flatMap(source =>
    [...walk(source)].flatMap(visit => {
      const words = shownWords(visit);
      return words !== undefined && isWords(words) ? [`${at(source, visit.node)} shows "${words.trim()}"`] : [];
    }),
  );
}

/** Text that would reach the screen from this node: between tags, in a spoken attribute, or as a piece of either. */
function shownWords({ node, parents }: Visit): string | undefined {
  if (node.type === 'JSXText') return String(node.value);
  const text = literalText(node);
  if (text === undefined || isCompared(parents)) return;
  const holder = parents.find(
    parent => !/^(Conditional|Logical|Template|Binary|Array|Parenthesized)/.test(parent.type),
  );
  const owner = parents[parents.indexOf(holder as Node) + 1];
  if (holder?.type === 'JSXAttribute') return isSpoken(holder) ? text : undefined;
  if (holder?.type !== 'JSXExpressionContainer') return;
  if (owner?.type === 'JSXAttribute') return isSpoken(owner) ? text : undefined;
  return text;
}

function literalText(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateElement' && typeof node.value === 'object' && node.value && 'cooked' in node.value)
    return String(node.value.cooked);
  return;
}

const isSpoken = (attribute: Node): boolean => isNode(attribute.name) && SPOKEN.test(textOf(attribute.name) ?? '');

/** `kind === 'call' && …`: compared, not shown. */
const isCompared = ([parent]: readonly Node[]): boolean =>
  parent?.type === 'BinaryExpression' && /^[!=<>]/.test(String(parent.operator));

function checkPages(tree: Tree): readonly string[] {
  return [...only(tree, /^entrypoints\/.*\.html$/)].flatMap(([path, html]) => {
    const shown = html.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>|<!--[\s\S]*?-->/g, '\n').split('\n');
    return shown.filter(isWords).map(words => `${path} shows "${words.trim()}"`);
  });
}

/** Everything people read on our screens comes from the catalogue. */
export const screenTextRules: readonly Rule[] = [
  {
    says: 'screens show no text of their own, only the catalogue’s',
    check: checkScreens,
    plants: [
      { files: { 'components/A.tsx': 'export const A = () => <p>Hello</p>;' }, finds: /A\.tsx:1 shows "Hello"/ },
      {
        files: { 'components/A.tsx': 'export const A = () => <input placeholder="Your name" />;' },
        finds: /Your name/,
      },
      { files: { 'components/A.tsx': "export const A = () => <p aria-label={b ? 'Yes' : c}>1</p>;" }, finds: /"Yes"/ },
      { files: { 'components/A.tsx': "export const A = () => <p>{b && 'Gone'}</p>;" }, finds: /"Gone"/ },
      {
        files: { 'components/A.tsx': `export const A = () => <p>{\`\${n} calls\`}</p>;` },
        finds: /calls/,
      },
      {
        files: {
          'components/A.tsx':
            "export const A = () => <p class=\"big\" id={'a-' + b}>{w.hello} · {k === 'x' ? <b aria-label={k === 'y' ? w.b : undefined}>1</b> : null} {f('y')} Call-In</p>;",
        },
        finds: null,
      },
    ],
  },
  {
    says: 'pages hold no text but our name',
    check: checkPages,
    plants: [
      { files: { 'entrypoints/popup/index.html': '<title>Call-In</title><body>Loading' }, finds: /shows "Loading"/ },
      {
        files: { 'entrypoints/popup/index.html': '<title>Call-In</title><script>let a</script><div></div>' },
        finds: null,
      },
    ],
  },
];
