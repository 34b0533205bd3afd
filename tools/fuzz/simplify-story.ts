import type { PlannedNode, Story } from './plan';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Makes a failing story as small as it gets by trying one simplification after another; fast-check's own shrinking stops early, for places are counted in nodes. */
export async function simplifyStory(
  story: Story,
  stillFails: (story: Story) => Promise<boolean>,
  until: number,
): Promise<Story> {
  let best = story;
  for (let isSmaller = true; isSmaller && Date.now() < until; ) {
    isSmaller = false;
    for (const simpler of simplerStories(best)) {
      if (Date.now() > until) break;
      if (!(await stillFails(simpler))) continue;
      best = simpler;
      isSmaller = true;
      break;
    }
  }
  return best;
}

function* simplerStories(story: Story): Generator<Story> {
  for (const simpler of simplerValues(story as unknown as Json)) yield simpler as unknown as Story;
}

/** Every value one step simpler, the largest steps first. */
function* simplerValues(value: Json): Generator<Json> {
  if (typeof value === 'string') yield* simplerTexts(value);
  else if (typeof value === 'number') yield* simplerNumbers(value);
  else if (Array.isArray(value)) yield* simplerLists(value);
  else if (value !== null && typeof value === 'object') yield* simplerRecords(value as { [key: string]: Json });
  else if (value === true) yield false;
}

function* simplerLists(list: readonly Json[]): Generator<Json> {
  if (list.length > 3) {
    yield list.slice(0, list.length >> 1);
    yield list.slice(list.length >> 1);
  }
  for (let index = 0; index < list.length; index += 1) {
    yield list.filter((_, at) => at !== index);
    const children = childrenOf(list[index] as unknown as PlannedNode);
    if (children) yield [...list.slice(0, index), ...children, ...list.slice(index + 1)];
  }
  for (let index = 0; index < list.length; index += 1)
    for (const simpler of simplerValues(list[index] ?? null))
      yield list.map((each, at) => (at === index ? simpler : each));
}

const childrenOf = (node: PlannedNode): readonly Json[] | undefined =>
  typeof node === 'object' && node !== null && 'children' in node
    ? (node.children as unknown as readonly Json[])
    : undefined;

function* simplerRecords(record: { [key: string]: Json }): Generator<Json> {
  if (record.pause !== undefined && record.pause !== 'read') yield { ...record, pause: 'read' };
  for (const name of ['attributes', 'levels', 'shadow']) {
    const { [name]: left, ...rest } = record;
    if (left !== undefined) yield rest;
  }
  for (const [name, value] of Object.entries(record)) {
    if (['tag', 'does', 'pause', 'mode', 'markup', 'name', 'value', 'stepMs'].includes(name)) continue;
    for (const simpler of simplerValues(value)) yield { ...record, [name]: simpler };
  }
  if (typeof record.tag === 'string' && !['p', 'span', 'div'].includes(record.tag))
    for (const tag of ['span', 'p']) yield { ...record, tag };
}

function* simplerTexts(text: string): Generator<string> {
  if (text.length > 40) {
    yield text.slice(0, text.length >> 1);
    yield text.slice(text.length >> 1);
  }
  for (let from = 0; from < text.length && text.length < 400; from += 1)
    yield text.slice(0, from) + text.slice(from + 1);
}

function* simplerNumbers(number: number): Generator<number> {
  for (let smaller = 0; smaller < Math.min(number, 40); smaller += 1) yield smaller;
  if (number > 40) yield number >> 1;
}
