import { showPath } from '../../lib/campaigns/explain-issue';
import { feedSchema } from '../../lib/campaigns/feed-schema';
import { findNear } from './find-near';

/** A field of a feed that no part of the format has at that place: readers pass over it. */
export interface UnknownField {
  readonly name: string;
  /** The field's place in the file, as refusals tell theirs. */
  readonly where: string;
  /** The one known field that is spelled much the same; absent where there is none. */
  readonly near?: string;
}

/** What is read of Valibot's schemas: they are the one list of the fields there are. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly value?: Shape;
  readonly options?: readonly Shape[];
  readonly literal?: unknown;
}

/** Fields of JSON Feed 1.1 (and 1.0's `author`) that other readers show and the format has no use for: https://www.jsonfeed.org/version/1.1/ */
const JSON_FEED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  '': ['description', 'user_comment', 'next_url', 'icon', 'favicon', 'author', 'expired', 'hubs'],
  'authors[]': ['avatar'],
  'items[]': ['external_url', 'content_html', 'image', 'banner_image', 'authors', 'author', 'attachments'],
};

interface Spot {
  readonly value: unknown;
  readonly path: readonly (string | number)[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A place without its numbers: `items[].title`. */
export const namePlaces = (where: string): string => where.replace(/\[\d+\]/g, '[]');

/** Every field of a feed, as parsed from JSON, that the format does not know, in the order of the file. */
export function findUnknownFields(feed: unknown): readonly UnknownField[] {
  return walk(feedSchema as unknown as Shape, { value: feed, path: [] });
}

function walk(shape: Shape, spot: Spot): readonly UnknownField[] {
  const { value, path } = spot;
  if (shape.wrapped) return walk(shape.wrapped, spot);
  if (shape.options) return walkMeant(shape.options, spot);
  const { item, entries, value: each } = shape;
  if (item && Array.isArray(value))
    return value.flatMap((one, index) => walk(item, { value: one, path: [...path, index] }));
  if (!isObject(value)) return [];
  if (entries) return walkEntries(entries, spot);
  if (!each || shape.type !== 'record') return [];
  return Object.entries(value).flatMap(([key, one]) => walk(each, { value: one, path: [...path, key] }));
}

function walkEntries(entries: Readonly<Record<string, Shape>>, { value, path }: Spot): readonly UnknownField[] {
  const known = [...Object.keys(entries), ...(JSON_FEED_FIELDS[namePlaces(showPath('', path))] ?? [])];
  return Object.entries(value as object).flatMap(([name, inner]) => {
    const here = [...path, name];
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (entry) return walk(entry, { value: inner, path: here });
    if (known.includes(name)) return [];
    const near = findNear(name, known);
    // A name with an underscore before it is somebody's own in any JSON Feed.
    if (name.startsWith('_') && near === null) return [];
    return { name, where: showPath('', here), ...(near !== null && { near }) };
  });
}

/** Of several forms the one whose kind it says to be, else the one that knows most of its fields. */
function walkMeant(options: readonly Shape[], spot: Spot): readonly UnknownField[] {
  const { value } = spot;
  if (!isObject(value)) return [];
  const strange = ({ entries = {} }: Shape) => Object.keys(value).filter(name => !Object.hasOwn(entries, name)).length;
  const forms = options.filter(({ entries }) => entries).sort((one, other) => strange(one) - strange(other));
  const meant = forms.find(({ entries }) => value.kind !== undefined && entries?.kind?.literal === value.kind);
  const form = meant ?? forms[0];
  return form ? walk(form, spot) : [];
}
