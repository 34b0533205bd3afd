import { describe, expect, it } from 'vitest';
import { flatten, showText } from '../../tools/browsers/chromium-view.mjs';
import { type Node, nameMatches, pickNodes, readText } from '../../tools/browsers/view.mjs';

let lastRef = 0;
function node(depth: number, role: string, name = '', more: Partial<Node> = {}): Node {
  lastRef += 1;
  return {
    ...{ ref: lastRef, role, name, value: '', depth, focused: false, disabled: false },
    ...{ checked: undefined, pressed: undefined, expanded: undefined, selected: undefined },
    ...(role === 'text' ? { leaf: name } : {}),
    ...more,
  };
}

describe('names', () => {
  it('match as a part, without regard to case and white space', () => {
    expect(nameMatches('Call  White House', 'call white')).toBe(true);
    expect(nameMatches('Call White House', 'call white', true)).toBe(false);
    expect(nameMatches('Call White House', /^Call \w+/)).toBe(true);
    expect(nameMatches('anything', undefined)).toBe(true);
  });

  it('whole ones win over parts', () => {
    const nodes = [node(1, 'button', 'Copy script'), node(1, 'link', 'Copy'), node(1, 'button', 'Copy')];
    expect(pickNodes(nodes, 'button', 'Copy').map(({ name }) => name)).toEqual(['Copy']);
    expect(pickNodes(nodes, 'button', 'script').map(({ name }) => name)).toEqual(['Copy script']);
    expect(pickNodes(nodes, 'button', 'gone')).toEqual([]);
  });
});

describe('the words on screen', () => {
  it('keep a sentence with blanks on one line, with what is typed in them', () => {
    const nodes = [
      node(0, 'document'),
      node(1, 'heading', 'Say this'),
      node(2, 'text', 'Say this'),
      node(1, 'paragraph'),
      node(2, 'text', 'My name is '),
      node(2, 'textbox', 'your name', { value: 'Rosa' }),
      node(3, 'text', 'Rosa'),
      node(2, 'text', ', calling '),
      node(2, 'strong'),
      node(3, 'text', 'today'),
      node(1, 'button', 'Talked'),
      node(2, 'text', 'Talked'),
      node(1, 'button', 'Busy'),
      node(2, 'text', 'Busy'),
    ];
    expect(readText(nodes)).toBe('Say this\nMy name is Rosa, calling today\nTalked\nBusy');
  });
});

describe('Chromium’s accessibility tree', () => {
  it('is read in order, with roles in ARIA’s words, ignored nodes left out', () => {
    const value = (text: unknown) => ({ value: text });
    const nodes = flatten([
      { nodeId: '1', role: value('RootWebArea'), name: value('Page'), childIds: ['2'], backendDOMNodeId: 1 },
      { nodeId: '2', ignored: true, role: value('none'), childIds: ['3', '5'] },
      {
        nodeId: '3',
        role: value('button'),
        name: value('Español'),
        backendDOMNodeId: 3,
        childIds: ['4'],
        properties: [{ name: 'pressed', value: { value: 'true' } }],
      },
      { nodeId: '4', role: value('StaticText'), name: value('Español'), childIds: ['6'] },
      { nodeId: '5', role: value('textbox'), name: value('your city'), value: value('Durham'), childIds: [] },
      { nodeId: '6', role: value('InlineTextBox'), name: value('Español'), childIds: [] },
    ]);
    expect(nodes.map(({ role, name, depth }) => [role, name, depth])).toEqual([
      ['document', 'Page', 0],
      ['button', 'Español', 1],
      ['text', 'Español', 2],
      ['textbox', 'your city', 1],
    ]);
    expect(nodes[1]).toMatchObject({ pressed: true, expanded: undefined, ref: 3 });
    expect(nodes[3]?.value).toBe('Durham');
  });
});

it('the text finder is one function without outside names, for it runs in pages', () => {
  expect(() => new Function(`return ${showText}`)()).not.toThrow();
});
