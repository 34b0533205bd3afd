import { readJson } from '../../lib/campaigns/read-json';
import { shorten } from '../../lib/campaigns/refusal';
import { findUnknownFields, namePlaces, type UnknownField } from './find-unknown-fields';

/** A sentence for every field the format does not know; one for all places where a list has the same. */
export function tellUnknown(file: Uint8Array): readonly string[] {
  const json = readJson(file);
  const fields = json.ok ? findUnknownFields(json.value) : [];
  const places = new Map<string, { readonly field: UnknownField; all: number }>();
  for (const field of fields) {
    const alike = places.get(namePlaces(field.where));
    if (alike) alike.all += 1;
    else places.set(namePlaces(field.where), { field, all: 1 });
  }
  return [...places.values()].map(({ field, all }) => tell(field, all - 1));
}

function tell({ name, where, near }: UnknownField, more: number): string {
  const meant = near === undefined ? '' : ` Did you mean “${near}”?`;
  const also = more === 0 ? '' : `, and in ${more} ${more === 1 ? 'place' : 'places'} more`;
  const known = `The format knows no field “${shorten(name)}” there, and readers pass over it.`;
  return `${known}${meant} In the file: ${shorten(where)}${also}`;
}
