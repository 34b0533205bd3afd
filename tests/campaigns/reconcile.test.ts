import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../lib/campaigns/parse-feed';
import { reconcile } from '../../lib/campaigns/reconcile';
import { changedFeed } from './sample-feed';

function feed(changes: Record<string, unknown> = {}) {
  const parsed = parseFeed({ file: changedFeed(changes), id: 'f', packagedTopics: [] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
const nothing = { added: [], changed: [], gone: [], withdrawn: [] };

describe('what an update did', () => {
  it('is nothing when the feed only counted on', () => {
    expect(reconcile(feed(), feed({ '_call_in.sequence': 8 }))).toEqual(nothing);
  });
  it('is all new the first time', () => {
    expect(reconcile(undefined, feed())).toEqual({ ...nothing, added: ['f end-it', 'f second'] });
  });
  it('names what came, went, changed and was withdrawn', () => {
    expect(reconcile(feed(), feed({ 'items[1].id': 'third' }))).toEqual({
      ...nothing,
      added: ['f third'],
      gone: ['f second'],
    });
    expect(reconcile(feed(), feed({ 'items[1].title': 'New' }))).toEqual({ ...nothing, changed: ['f second'] });
    expect(reconcile(feed(), feed({ 'items[1]._call_in.withdrawn': 'Wrong number.' }))).toEqual({
      ...nothing,
      withdrawn: ['f second'],
    });
  });
  it('counts a new number of an office as a change of the campaigns that ring it', () => {
    const next = feed({ '_call_in.offices[0].lines[0].number': '+1 202-555-0177' });
    expect(reconcile(feed(), next)).toEqual({ ...nothing, changed: ['f end-it'] });
  });
});
