import { describe, expect, it } from 'vitest';
import type { Script } from '../../lib/campaigns/script-schema';
import { placeBlanks } from '../../lib/script/blanks';
import { readingSeconds } from '../../lib/script/reading-time';
import { tokenize } from '../../lib/script/tokenize';
import { type ScriptPart, selectBlocks } from '../../lib/script/variants';
import { parsePhoneNumber } from '../../lib/targets/parse-phone-number';
import { listCalls, listScripts, readFeed, readSource, readText } from './read-packaged';

const FEEDS = ['starter', 'archive'] as const;

const WHITE_HOUSE = '+12024561111';
const CAPITOL = '+12022243121';
const NETWORK_2009 = ['+12134030131', '+12123308172', '+12025958990'];
const NUMBERS = { starter: [WHITE_HOUSE, CAPITOL], archive: [WHITE_HOUSE, CAPITOL, ...NETWORK_2009] };

const textsOf = (script: Script): string[] =>
  script.blocks.flatMap(block => [block.text ?? '', ...(block.choices ?? []).flatMap(one => [one.label, one.text])]);

/** What is said at most: of every picker the longest text, and the blocks for a caller whose place is known. */
function longest(script: Script, part: ScriptPart): string {
  const byLength = (a: string, b: string) => b.length - a.length;
  return selectBlocks(script, part, true)
    .map(({ block }) => block.text ?? block.choices?.map(choice => choice.text).sort(byLength)[0] ?? '')
    .join('\n\n');
}

/** Every place where a reader of Spanish would meet English, by its path. */
function listUntranslated(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => listUntranslated(entry, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>;
  const spanish = (fields.translations as { es?: Record<string, unknown> } | undefined)?.es ?? {};
  const here = ['title', 'summary', 'reason', 'note', 'to', 'cost', 'explains', 'place']
    .filter(field => typeof fields[field] === 'string' && !isSame(path, field) && !spanish[field])
    .map(field => `${path}.${field}`);
  const below = Object.entries(fields)
    .filter(([key]) => !['translations', 'scripts', 'authors', 'sponsors', 'organizers', 'supporters'].includes(key))
    .flatMap(([key, child]) => listUntranslated(child, `${path}.${key}`));
  return [...here, ...below];
}

/** An item's own title and summary are translated in its `_call_in`; a video's place is a proper name; a feed's title names us. */
const isSame = (path: string, field: string): boolean =>
  path === '' || /items\[\d+\]$/.test(path) || (field === 'place' && /actions\[\d+\]$/.test(path));

describe.each(FEEDS)('the packaged feed %s', name => {
  it('passes the published schema and loses nothing when it is read', () => {
    expect(readSource(name).items.length).toBeGreaterThan(0);
    expect(readFeed(name).refused).toEqual([]);
    expect(readFeed(name).campaigns.map(({ id }) => id)).toEqual(readSource(name).items.map(({ id }) => id));
  });

  it('holds only numbers that were seen in a source, and each may be dialled', () => {
    const numbers = readSource(name)._call_in.offices.flatMap(office => office.lines.map(line => line.number));
    expect(new Set(numbers)).toEqual(new Set(NUMBERS[name]));
    for (const number of numbers) expect(parsePhoneNumber(number).ok).toBe(true);
    const written = readText(name).match(/\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}/g);
    expect(written).toBeNull();
  });

  it('says of every office when its number was read, and of every office of today where', () => {
    for (const office of readSource(name)._call_in.offices) {
      expect(office.seen_on, office.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (office.seen_on && office.seen_on > '2020') expect(office.source_url).toMatch(/^https:\/\/www\.\w+\.gov\//);
      expect(office.verified_on).toBeUndefined();
    }
  });

  it('has title, summary and background of every campaign in Spanish too', () => {
    for (const item of readSource(name).items) {
      const spanish = item._call_in.translations?.es;
      expect(spanish?.title, item.id).toBeTruthy();
      expect(spanish?.summary, item.id).toBeTruthy();
      expect(spanish?.content_text, item.id).toBeTruthy();
      expect(Boolean(spanish?.deadline_label), item.id).toBe(item._call_in.deadline !== undefined);
      expect(spanish?.content_text?.split('\n\n').length).toBe(item.content_text?.split('\n\n').length);
    }
  });

  it('has every action, target, part, office and note in Spanish too', () => {
    expect(listUntranslated(readSource(name))).toEqual([]);
    for (const office of readSource(name)._call_in.offices) expect(office.translations?.es?.role).toBeTruthy();
  });

  it('says each call in both languages, block for block', () => {
    for (const { campaign, call } of listCalls(name)) {
      const english = call.scripts.filter(script => script.language === 'en');
      const spanish = call.scripts.filter(script => script.language === 'es');
      expect(english.length, campaign).toBeGreaterThan(0);
      expect(spanish.map(shapeOf), campaign).toEqual(english.map(shapeOf));
    }
  });

  it('has something to leave on every voicemail, and a greeting and thanks in every call', () => {
    for (const script of listScripts(name)) {
      expect(script.blocks.some(block => block.when === 'voicemail')).toBe(true);
      expect(script.blocks.filter(block => block.when === 'always').map(block => block.say)).toEqual(
        expect.arrayContaining(['greeting', 'ask', 'thanks']),
      );
    }
  });

  it('is read aloud in a minute, whatever is picked', () => {
    for (const script of listScripts(name)) {
      for (const part of ['call', 'voicemail', 'follow_up'] as const) {
        expect(readingSeconds(longest(script, part), script.language), `${script.id} ${part}`).toBeLessThanOrEqual(60);
      }
    }
  });

  it('asks only for blanks we know: placeholders of the list, and name and city by the words around them', () => {
    for (const script of listScripts(name)) {
      for (const text of textsOf(script)) {
        const fields = [...placeBlanks(tokenize(text)).values()].map(blank => blank.field);
        expect(fields.filter(field => field !== 'name' && field !== 'city')).toEqual([]);
      }
    }
  });

  it('speaks to the Spanish reader as usted, and keeps clear of words the movement avoids', () => {
    const spanish = [...listSpanish(readSource(name)), ...spanishScripts(name)].join('\n');
    expect(spanish.match(/(?<![\p{L}])(tú|tu|tus|te|ti|contigo|llama a|vosotros)(?![\p{L}])/giu)).toBeNull();
    const scripts = listScripts(name).flatMap(textsOf).join('\n');
    expect(scripts.match(/amnesty|legaliz|amnist|illegal|ilegal|alien\b/i)).toBeNull();
  });

  it('carries words, never markup, and links only to addresses we know', () => {
    expect(readText(name).match(/<[a-z/!]/i)).toBeNull();
    const hosts = new Set([...readText(name).matchAll(/https?:\/\/([^/"]+)/g)].map(match => match[1]));
    const known = ['jsonfeed.org', 'www.whitehouse.gov', 'www.senate.gov', 'www.ice.gov', 'www.ilrc.org'];
    expect([...hosts].filter(host => ![...known, 'www.law.cornell.edu'].includes(host ?? ''))).toEqual([]);
  });
});

const shapeOf = (script: Script) => ({
  audience: script.audience,
  for: script.for,
  blocks: script.blocks.map(({ say, when, choices }) => ({ say, when, choices: choices?.map(({ id }) => id) })),
});

/** Every text under a `translations.es`, wherever it stands. */
function listSpanish(value: unknown, isSpanish = false): string[] {
  if (typeof value === 'string') return isSpanish ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => listSpanish(child, isSpanish || key === 'es'));
}

const spanishScripts = (name: 'starter' | 'archive') =>
  listScripts(name)
    .filter(script => script.language === 'es')
    .flatMap(textsOf);
