import type { PlannedElement, PlannedNode, Story } from '../../tools/fuzz/plan';

const told = (page: readonly PlannedNode[], ...changes: readonly Story['changes'][number]['change'][]): Story => ({
  page,
  changes: changes.map(change => ({ change, pause: 'read' as const })),
  stepMs: 0.01,
  isSeen: false,
});
const element = (tag: string, ...children: readonly PlannedNode[]): PlannedElement => ({ tag, children });
const text = (words: string): PlannedNode => ({ text: words });
const component = (attributes: Readonly<Record<string, string>>, ...children: readonly PlannedNode[]): PlannedNode => ({
  tag: 'x-card',
  attributes,
  children: [],
  shadow: { mode: 'open', children },
});

/** What random stories once found wrong, made small; `at` counts the page's nodes from its body, shadows included. */
export const STORIES_THAT_FAILED: Readonly<Record<string, Story>> = {
  'a block put between the halves of a name': told(
    [element('a', text('Secure')), text(' '), element('a', text('Communities')), text(' of ICE')],
    { at: 1, does: 'append', node: element('p', text('a')) },
  ),
  'a name that lost the one that spoke for it': told([element('p', text('287(g')), text('287(g)')], {
    at: 3,
    does: 'edit',
    place: 5,
    length: 1,
    text: '',
  }),
  'an editor made of what was text': told([element('div', text('287(g)'))], {
    at: 1,
    does: 'toggle',
    name: 'contenteditable',
    value: 'true',
  }),
  'a text that is ready at once': told([text('287g')]),
  'elements in a script, and text behind it that begins like it': told([
    element('script', element('span', text('(g)'))),
    element('script', text('\n')),
    text('\n287(g) S-Comm'),
  ]),
  'two texts that became one': told([text('28'), text('7)287(g)')], { at: 0, does: 'normalize' }),
  'a mark in a shadow root and one outside': told([component({}, text('The 287(g) deal')), text('S-Comm of ICE')]),
  'a component that is a field': told([text('ICE')], {
    at: 0,
    does: 'append',
    node: component({ role: 'textbox' }, component({}, text('287(g)'))),
  }),
  'a hidden component with nothing but text': {
    ...told([component({ style: 'display:none' }, text('The 287(g) deal')), text('S-Comm of ICE')]),
    isSeen: true,
  },
  'a component put into navigation': told([component({}, text('287(g)'))], { at: 1, does: 'wrap', tag: 'nav' }),
  'a component that stands in navigation now': told([element('div', component({}, text('287(g)')))], {
    at: 1,
    does: 'toggle',
    name: 'role',
    value: 'navigation',
  }),
  'a component that stood in navigation': told(
    [{ tag: 'div', attributes: { role: 'navigation' }, children: [component({}, text('287(g)'))] }],
    { at: 1, does: 'toggle', name: 'role', value: 'none' },
  ),
  'a weight put before a frame, and the name behind that': told(
    [component({}, text(''), { markup: '<iframe>287(g)</iframe>' }, text('287g'))],
    { at: 2, does: 'edit', place: 0, length: 0, text: '7g' },
    { at: 0, does: 'stream', nodes: [text('ICE '), text('Comunidades Seguras')], times: 1 },
  ),
  'words moved out of a closed root and back before they were read': {
    ...told([
      { tag: 'span', children: [], shadow: { mode: 'closed', children: [element('b', text('287(g)'))] } },
      text('S-Comm of ICE'),
    ]),
    changes: [
      { change: { at: 3, does: 'move', to: 0 }, pause: 'none' },
      { change: { at: 4, does: 'move', to: 2 }, pause: 'read' },
    ],
  },
  'a text parted before a name that goes on behind it': told(
    [text('287(g), Secure'), element('br'), text('Communities, ICE detainer')],
    { at: 1, does: 'split', place: 8 },
  ),
  'words of several nodes in a slot that is filled otherwise': told([
    {
      tag: 'x-card',
      children: [text('words')],
      shadow: {
        mode: 'open',
        children: [element('slot', element('a', text('Secure')), text(' '), element('a', text('Communities')))],
      },
    },
    text('S-Comm of ICE'),
  ]),
  'a component moved into a closed root': told(
    [
      { tag: 'span', children: [], shadow: { mode: 'closed', children: [element('b')] } },
      component({}, text('The 287(g) deal with ICE')),
      text('S-Comm of ICE'),
    ],
    { at: 3, does: 'move', to: 2 },
  ),
  'a short name behind the capitals of another block': told(
    [element('p', text('ICE')), text('PEP'), element('p', text('287(g)'))],
    { at: 1, does: 'append', node: text('d') },
  ),
  'a block put between a letter and a short name': told([text('A'), text('PEP'), element('p', text('287(g)'))], {
    at: 2,
    does: 'before',
    node: element('p', text('ICE agents')),
  }),
  'a veiled component': {
    ...told([component({ style: 'visibility:hidden' }, text('The 287(g) deal')), text('S-Comm of ICE')]),
    isSeen: true,
  },
};
