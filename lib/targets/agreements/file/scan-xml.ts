/** One tag of an XML text, with the characters that stood before it. */
export interface XmlTag {
  /** Without its prefix: `row`, also where it is written `x:row`. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'single';
  /** The text since the tag before, its entities resolved. */
  readonly before: string;
  /** By their names as written: `r:id`. */
  attribute(name: string): string | undefined;
}

/** Comments and the like first; in a tag, a quoted value may hold `>`. */
const TAG = /<!--[\s\S]*?-->|<[!?][^>]*>|<(\/?)([\w.:-]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole: string, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const point = Number(name.replace(/^#x/i, '0x').replace('#', ''));
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** Goes through the tags of machine-made XML in their order; what is no tag is text, and nothing is ever fetched or declared. */
export function* scanXml(xml: string): Generator<XmlTag> {
  let end = 0;
  let before = '';
  for (const match of xml.matchAll(TAG)) {
    before += xml.slice(end, match.index);
    end = match.index + match[0].length;
    const [, slash, written, rest = ''] = match;
    if (written === undefined) continue;
    yield {
      name: written.slice(written.indexOf(':') + 1),
      kind: slash === '/' ? 'close' : rest.endsWith('/') ? 'single' : 'open',
      before: resolveEntities(before),
      attribute: name => readAttribute(rest, name),
    };
    before = '';
  }
}

function readAttribute(written: string, wanted: string): string | undefined {
  for (const [, name, double, single] of written.matchAll(ATTRIBUTE)) {
    if (name === wanted) return resolveEntities(double ?? single ?? '');
  }
  return undefined;
}
