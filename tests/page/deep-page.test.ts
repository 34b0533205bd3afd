// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { reads } from './count-reads';

// Behind the counting of what they ask of nodes.
const { collectAround } = await import('../../lib/page/page-text');
const { findTexts, readText } = await import('../../lib/page/read-text');
const { takeRoot } = await import('../../lib/page/changes');

const LEVELS = 300;

/** Elements in one another; the outermost and the innermost. */
function nest(tag: string): [Element, Element] {
  const outer = document.createElement(tag);
  let inner = outer;
  for (let level = 1; level < LEVELS; level += 1) inner = inner.appendChild(document.createElement(tag));
  return [outer, inner];
}

beforeEach(() => document.body.replaceChildren());

it('the text of a name is found without reading the page again at every level', () => {
  const [outer, inner] = nest('div');
  const row = document.createElement('p');
  row.textContent = `${'words '.repeat(200)}287(g)`;
  inner.append(row);
  document.body.append(outer);
  const stretch = readText(document.body).next();
  const place = stretch?.text.indexOf('287(g)') ?? -1;
  reads.characters = 0;
  const found = stretch && findTexts(stretch, [place]);
  expect(found).toEqual(new Map([[row.firstChild, [place]]]));
  expect(reads.characters).toBeLessThan(2 * (stretch?.text.length ?? 0));
});

it('around a name no more than so many nodes are read, however little text they hold', () => {
  const rows = Array.from({ length: 20 }, () => {
    const row = document.createElement('p');
    const [outer, inner] = nest('span');
    inner.textContent = '287(g) of ICE';
    row.append(outer);
    document.body.append(row);
    return inner.firstChild as Text;
  });
  const name = rows[10] as Text;
  reads.steps = 0;
  const { around, first, last } = collectAround(name, { from: 0, to: name.length });
  expect(around.text).toContain('287(g) of ICE');
  expect(reads.steps).toBeLessThan(14_000);
  // Nobody knows what it would have seen beyond.
  expect([first, last]).toEqual([undefined, undefined]);
});

it('of many changes out of reach each is passed over by itself', () => {
  const [outer, inner] = nest('nav');
  document.body.append(outer);
  const roots = new Set<Node>(Array.from({ length: 50 }, () => inner.appendChild(document.createTextNode('287(g)'))));
  reads.steps = 0;
  const read = vi.fn();
  expect(takeRoot(roots, read)).toBe(true);
  expect(read).not.toHaveBeenCalled();
  expect(roots.size).toBe(49);
  expect(reads.steps).toBeLessThan(3 * LEVELS);
});
