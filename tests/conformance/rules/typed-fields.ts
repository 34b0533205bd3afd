import type { Rule } from '../rule';
import { at, childNodes, isNode, type Node, parseTree, textOf, walk } from '../source';
import type { Tree } from '../tree';

const SCREENS = /^(components|entrypoints)\/.*\.tsx$/;
const NOTHING_TYPED = /^(checkbox|radio|button|submit|range|file|hidden)$/;

/** The text of an attribute, `true` for one without a value, undefined when it is missing or computed. */
function attribute(element: Node, name: string): string | undefined {
  const found = childNodes(element, 'attributes').find(
    one => one.type === 'JSXAttribute' && isNode(one.name) && one.name.name === name,
  );
  const value = found && isNode(found.value) ? found.value : undefined;
  return value?.type === 'Literal' ? String(value.value) : undefined;
}

function checkFields(tree: Tree): readonly string[] {
  return parseTree(tree, SCREENS).flatMap(source =>
    [...walk(source)].flatMap(({ node }) => {
      if (node.type !== 'JSXOpeningElement' || !isNode(node.name)) return [];
      const tag = textOf(node.name) ?? String(node.name.name);
      if (tag !== 'input' && tag !== 'textarea') return [];
      if (NOTHING_TYPED.test(attribute(node, 'type') ?? 'text')) return [];
      return attribute(node, 'autocomplete') === 'off'
        ? []
        : [`${at(source, node)} a ${tag} without autocomplete="off"`];
    }),
  );
}

const inScreen = (field: string) => ({ 'components/Note.tsx': `export const Note = () => <p>${field}</p>;` });

/** What a person types is theirs: without this, browsers write it in clear into their own files to restore tabs. */
export const typedFieldRules: readonly Rule[] = [
  {
    says: 'no field lets the browser keep what was typed for restoring tabs',
    check: checkFields,
    plants: [
      { files: inScreen('<input class="field" />'), finds: /input without autocomplete/ },
      { files: inScreen('<textarea rows={3} />'), finds: /textarea without autocomplete/ },
      { files: inScreen('<input type="tel" autocomplete="tel" />'), finds: /input without autocomplete/ },
      { files: inScreen('<input type="checkbox" />'), finds: null },
      { files: inScreen('<input autocomplete="off" />'), finds: null },
    ],
  },
];
