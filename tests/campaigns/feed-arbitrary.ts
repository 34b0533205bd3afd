import fc from 'fast-check';
import { feedSchema } from '../../lib/campaigns/feed-schema';
import {
  dateField,
  divisionField,
  idField,
  instantField,
  languageField,
  timeZoneField,
  urlField,
} from '../../lib/campaigns/field-schema';

/** JSON as it may be changed by a test. */
// biome-ignore lint/suspicious/noExplicitAny: a test takes it apart without looking
export type Json = Record<string, any>;

/** What is read of Valibot's schemas. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly key?: Shape;
  readonly value?: Shape;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

const MOST_LISTED = 3;

/** Fields whose rules no generator could guess; the schema's own objects, so that one that is taken out is missed. */
const FIELDS = new Map<unknown, fc.Arbitrary<unknown>>([
  [idField, fc.stringMatching(/^[a-z0-9é.:-]{1,8}$/)],
  [urlField, fc.webUrl({ validSchemes: ['https'] }).filter(url => !/\[|%5B/i.test(url))],
  [dateField, fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map(toDay)],
  [
    instantField,
    fc
      .tuple(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.constantFrom('Z', '-05:00'),
      )
      .map(([date, zone]) => date.toISOString().replace('Z', zone)),
  ],
  [timeZoneField, fc.constantFrom('America/New_York', 'Pacific/Guam', 'UTC')],
  [languageField, fc.constantFrom('en', 'es', 'es-US', 'hmn')],
  [
    divisionField,
    fc.constantFrom('ocd-division/country:us', 'ocd-division/country:us/state:md/county:prince_george~s'),
  ],
]);

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function readLimit(shape: Shape, type: string): unknown {
  return shape.pipe?.find(step => step.type === type)?.requirement;
}

function makeText(shape: Shape): fc.Arbitrary<string> {
  const pattern = readLimit(shape, 'regex');
  if (pattern instanceof RegExp) return fc.stringMatching(pattern);
  const minLength = Number(readLimit(shape, 'min_length') ?? 0);
  const maxLength = Math.min(Number(readLimit(shape, 'max_length') ?? 30), 30);
  return fc.string({ minLength, maxLength, unit: fc.constantFrom(...'aé ñ,.!?-_*[]"\\'.split('')) });
}

function makeObject(entries: Readonly<Record<string, Shape>>): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, make(entry)]));
  const requiredKeys = Object.keys(entries).filter(name => entries[name]?.type !== 'optional');
  return fc.record(fields, { requiredKeys, noNullPrototype: true } as never);
}

function make(shape: Shape): fc.Arbitrary<unknown> {
  const field = FIELDS.get(shape);
  if (field) return field;
  if (shape.wrapped) return make(shape.wrapped);
  if (shape.entries) return makeObject(shape.entries);
  if (shape.type === 'picklist') return fc.constantFrom(...(shape.options ?? []));
  if (shape.options) return fc.oneof(...shape.options.map(option => make(option as Shape)));
  if (shape.type === 'literal') return fc.constant(shape.literal);
  if (shape.type === 'boolean') return fc.boolean();
  if (shape.type === 'number') {
    const [min, max] = [Number(readLimit(shape, 'min_value')), Number(readLimit(shape, 'max_value') ?? 1_000_000)];
    return fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max }));
  }
  if (shape.item) {
    const minLength = Number(readLimit(shape, 'min_length') ?? 0);
    return fc.array(make(shape.item), { minLength, maxLength: MOST_LISTED });
  }
  if (shape.key && shape.value) return fc.dictionary(make(shape.key) as never, make(shape.value), { maxKeys: 2 });
  if (shape.type === 'string') return makeText(shape);
  throw new Error(`No arbitrary for ${shape.type}`);
}

const rename = (list: Json[] | undefined, letter: string): string[] =>
  (list ?? []).map((one, index) => {
    one.id = `${letter}${index}`;
    return one.id;
  });

/** Numbers that may be called, on lines even a sheriff may have, and names that are found where they are meant. */
function settleLists({ offices = [], topics = [] }: Json): { offices: string[]; topics: string[] } {
  for (const office of offices as Json[]) {
    office.source_url = 'https://office.example/';
    (office.lines as Json[]).forEach((line, index) => {
      Object.assign(line, { number: `+1 202-555-01${10 + index}`, purpose: 'administrative' });
    });
  }
  for (const topic of topics as Json[])
    topic.names = (topic.names as unknown[]).map((name, index) => {
      const literal = `Merrow compact ${'abc'[index]}`;
      return typeof name === 'string' ? literal : { ...(name as Json), name: literal };
    });
  return { offices: rename(offices, 'o'), topics: rename(topics, 't') };
}

function settleAction(action: Json, offices: readonly string[]): void {
  for (const part of action.parts ?? []) delete part.ends;
  if (action.kind !== 'call') return;
  rename(action.scripts, 's');
  for (const block of (action.scripts as Json[]).flatMap(script => script.blocks as Json[])) {
    if (block.choices) delete block.text;
    else block.text ??= 'Please vote no.';
  }
  for (const target of action.targets as Json[]) {
    if (target.office === undefined) continue;
    if (offices[0] !== undefined) target.office = offices[0];
    else {
      delete target.office;
      target.selector = { role: 'sheriff', division: 'user' };
    }
  }
}

/** Makes true what only the whole feed can say: ids are found and differ, what begins ends later. */
function settle(feed: Json): Json {
  const { offices, topics } = settleLists(feed._call_in);
  rename(feed.items, 'i');
  for (const { _call_in: campaign } of feed.items as { _call_in: Json }[]) {
    campaign.topics = topics.slice(0, 1);
    delete campaign.closes;
    rename(campaign.actions, 'a');
    for (const action of campaign.actions as Json[]) settleAction(action, offices);
  }
  return feed;
}

/** Feeds of every form the schema knows, whose parts agree with each other. */
export const someFeed: fc.Arbitrary<Json> = make(feedSchema as unknown as Shape).map(feed =>
  settle(structuredClone(feed) as Json),
);
