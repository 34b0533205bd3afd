import { describe, expect, it } from 'vitest';
import type { Block, Script } from '../../lib/campaigns/script-schema';
import {
  chooseScript,
  listAudiences,
  listParts,
  listReplies,
  orderLanguages,
  type ScriptPart,
  selectBlocks,
} from '../../lib/script/variants';

const HELLO: Block[] = [{ say: 'greeting', when: 'always', text: 'Hello.' }];
const script = (id: string, more: Partial<Script> = {}): Script => ({ id, language: 'en', blocks: HELLO, ...more });

describe('which language opens', () => {
  const both = [script('a'), script('b', { language: 'es' })];
  it('is the office line’s, with the caller’s beside it', () => {
    expect(orderLanguages(both, ['en'], 'es')).toEqual(['en', 'es']);
    expect(orderLanguages(both, undefined, 'es-MX')).toEqual(['en', 'es']);
    expect(orderLanguages(both, ['es-US'], 'en')).toEqual(['es', 'en']);
  });
  it('is the caller’s when the line speaks it', () => {
    expect(orderLanguages(both, ['en', 'es'], 'es')).toEqual(['es', 'en']);
  });
  it('is whatever there is when neither is there', () => {
    expect(orderLanguages([script('a', { language: 'ht' })], ['en'], 'es')).toEqual(['ht']);
    expect(orderLanguages([], ['en'], 'es')).toEqual([]);
  });
});

describe('which script is said', () => {
  const pick = (scripts: Script[], wish = {}) => chooseScript(scripts, { language: 'en', ...wish })?.id;

  it('never says the other stance, nor words for another legal status', () => {
    const against = script('against', { for: { stance: 'oppose' } });
    expect(pick([against], { stance: 'support' })).toBeUndefined();
    expect(pick([against], { stance: 'oppose' })).toBe('against');
    const banned = script('banned', { for: { legal: ['banned'] } });
    expect(pick([banned])).toBeUndefined();
    expect(pick([script('plain'), banned], { legal: 'banned' })).toBe('banned');
  });
  it('prefers words for the office’s role, and keeps those for another role as a last resort', () => {
    const scripts = [script('sheriff', { for: { roles: ['sheriff'] } }), script('anyone')];
    expect(pick(scripts, { role: 'sheriff' })).toBe('sheriff');
    expect(pick(scripts, { role: 'governor' })).toBe('anyone');
    expect(pick(scripts.slice(0, 1), { role: 'governor' })).toBe('sheriff');
    const board = [script('anyone'), script('board', { for: { roles: ['county_board'] } })];
    expect(pick(board, { role: 'County Commission' })).toBe('board');
    expect(pick(board, { role: 'City Council' })).toBe('anyone');
    expect(pick(board, {})).toBe('anyone');
  });
  it('gives an audience its own words and nobody else', () => {
    const scripts = [script('labour', { audience: 'labour' }), script('anyone')];
    expect(pick(scripts)).toBe('anyone');
    expect(pick(scripts, { audience: 'labour' })).toBe('labour');
    expect(listAudiences(scripts, 'en-US')).toEqual(['labour']);
    expect(listAudiences(scripts, 'es')).toEqual([]);
  });
  it('takes the first of equals, and none in a language that is not there', () => {
    expect(pick([script('a'), script('b')])).toBe('a');
    expect(pick([script('a')], { language: 'es' })).toBeUndefined();
  });
});

describe('what is said in each part', () => {
  const block = (say: Block['say'], when: Block['when'], text: string): Block => ({ say, when, text });
  const blocks = [
    block('greeting', 'always', 'hello'),
    block('standing', 'constituent', 'neighbour'),
    block('topic', 'always', 'topic'),
    block('ask', 'always', 'ask'),
    block('reason', 'always', 'reason'),
    block('question', 'always', 'question'),
    block('ask', 'reluctant', 'consider'),
    block('ask', 'not_my_decision', 'who'),
    block('ask', 'follow_up', 'you promised'),
    block('thanks', 'always', 'thanks'),
  ];
  const texts = (part: ScriptPart, of = blocks, isPlaceKnown = true) =>
    selectBlocks(script('s', { blocks: of }), part, isPlaceKnown).map(({ block: { text } }) => text);

  it('says everything but messages and replies in a call', () => {
    expect(texts('call')).toEqual(['hello', 'neighbour', 'topic', 'ask', 'reason', 'question', 'thanks']);
    expect(texts('call', blocks, false)).not.toContain('neighbour');
  });
  it('leaves a short message where the script has none of its own', () => {
    expect(texts('voicemail')).toEqual(['hello', 'neighbour', 'topic', 'ask', 'thanks']);
  });
  it('lets the message’s words take the place of those that say the same', () => {
    const withMessage = [
      ...blocks,
      block('ask', 'voicemail', 'please note'),
      block('thanks', 'voicemail', 'no need to call back'),
    ];
    expect(texts('voicemail', withMessage)).toEqual([
      'hello',
      'neighbour',
      'topic',
      'please note',
      'no need to call back',
    ]);
  });
  it('keeps replies apart', () => {
    expect(texts('reluctant')).toEqual(['consider']);
    expect(listReplies(script('s', { blocks }))).toEqual(['not_my_decision', 'reluctant']);
    expect(listParts(script('s', { blocks }))).toEqual([
      'call',
      'voicemail',
      'follow_up',
      'not_my_decision',
      'reluctant',
    ]);
  });
  it('reminds of a promise in a later call', () => {
    expect(texts('follow_up')).toEqual(['hello', 'neighbour', 'you promised', 'thanks']);
  });
});
