import { describe, expect, it } from 'vitest';
import starter from '../../../campaigns/starter.json';
import { findUnknownFields } from '../../../tools/feed/find-unknown-fields';
import { tellFeed } from '../../../tools/feed/tell-feed';
import { changedFeed, sampleFeed } from '../../campaigns/sample-feed';

const call = 'items[0]._call_in.actions[0]';
const find = (changes: Record<string, unknown>) =>
  findUnknownFields(JSON.parse(changedFeed(changes))).map(({ where, near }) => [where, near].filter(Boolean).join(' '));
const tell = (changes: Record<string, unknown>) =>
  tellFeed(new TextEncoder().encode(changedFeed(changes)), Date.parse('2026-11-20T00:00:00Z'));

describe('fields the format does not know', () => {
  it.each<[string, string]>([
    ['descripton', 'description'],
    ['_call_in.expirse', 'expires'],
    ['_call_in.offices[0].adress', 'address'],
    ['_call_in.offices[0].sourceUrl', 'source_url'],
    ['_call_in.offices[0].hours.timezone', 'time_zone'],
    ['_call_in.offices[1].lines[0].extention', 'extension'],
    ['_call_in.topics[0].need_context', ''],
    ['_call_in.agreements[0].as-of', 'as_of'],
    ['items[0].sumary', 'summary'],
    ['items[1]._callin', '_call_in'],
    ['items[0]._call_in.call_day', 'call_days'],
    ['items[0]._call_in.shedule', ''],
    [`${call}.limits`, 'limit'],
    [`${call}.targets[0].reasn`, 'reason'],
    [`${call}.targets[1].asks_wen`, 'asks_when'],
    [`${call}.scripts[0].blocks[1].choices[0].lable`, 'label'],
    ['items[0]._call_in.actions[1].parts[0].end', 'ends'],
  ])('%s is found at its place; near it is %s', (path, near) => {
    expect(find({ [path]: 'x' })).toEqual([[path, near].filter(Boolean).join(' ')]);
  });

  it('are found in translations, and in the one kind of target and action there is', () => {
    expect(find({ 'items[0]._call_in.translations': { es: { titel: 'x' } } })).toEqual([
      'items[0]._call_in.translations.es.titel title',
    ]);
    const selector = { role: 'sheriff', division: 'user', comittee: 'x' };
    expect(find({ [`${call}.targets[0]`]: { selector } })).toEqual([`${call}.targets[0].selector.comittee committee`]);
    expect(find({ [`${call}.rhythm`]: 'daily' })).toEqual([`${call}.rhythm`]);
  });

  it('are none in a good feed, in what JSON Feed knows, and in what somebody marks as their own', () => {
    expect(findUnknownFields(sampleFeed())).toEqual([]);
    expect(findUnknownFields(starter)).toEqual([]);
    const theirs = { favicon: 'x', 'items[0].content_html': 'x', 'authors[0].avatar': 'x', 'items[0]._podcast': {} };
    expect(find(theirs)).toEqual([]);
  });

  it('are told once for all places of a list, and cost a feed nothing', () => {
    const { isWhole, lines } = tell({ '_call_in.offices[0].adress': 'x', '_call_in.offices[1].adress': 'x' });
    expect(isWhole).toBe(true);
    expect(lines.slice(1)).toEqual([
      'The format knows no field “adress” there, and readers pass over it. Did you mean “address”? In the file: _call_in.offices[0].adress, and in 1 place more',
      'Nothing else is left out.',
    ]);
  });

  it('are told of a feed that is refused for one of them, too', () => {
    const { isWhole, lines } = tell({ '_call_in.sequence': undefined, '_call_in.sequnce': 1 });
    expect(isWhole).toBe(false);
    expect(lines.join('\n')).toContain('Did you mean “sequence”? In the file: _call_in.sequnce');
  });
});
