import { describe, expect, it } from 'vitest';
import starter from '../../campaigns/starter.json';
import packaged from '../../campaigns/topics.json';
import type { ItemSource } from '../../lib/campaigns/campaign-schema';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { prepareCardTopics } from '../../lib/mentions/card-topic';

const cards = prepareCardTopics(packaged.topics as Topic[], starter.items as unknown as ItemSource[]);

describe('the packaged cards', () => {
  it('are there for every topic, with something to do, the call first', () => {
    expect(cards.map(({ id }) => id)).toEqual(packaged.topics.map(({ id }) => id));
    for (const card of cards) {
      expect(card.actions.length).toBeGreaterThan(0);
      expect(card.actions.length).toBeLessThanOrEqual(3);
      expect(card.actions[0]?.kind).toBe('call');
    }
  });

  it('lead from a topic to the campaign about it', () => {
    const first = Object.fromEntries(cards.map(({ id, actions }) => [id, actions[0]?.campaign]));
    expect(first).toMatchObject({
      '287g': 'end-local-287g',
      scomm: 'jails-out-of-deportation',
      detainer: 'judges-warrant-for-detainers',
    });
  });

  it('say everything in Spanish too', () => {
    for (const { explains, actions } of cards) {
      expect(explains.es).not.toBe(explains.en);
      for (const { title } of actions) expect(title.es).not.toBe(title.en);
    }
  });

  it('of a topic without a campaign of its own offer those of the topics it refers to', () => {
    const topic = { id: 'new', label: 'New', names: ['New name'], see: ['287g'] };
    const [card] = prepareCardTopics([topic], starter.items as unknown as ItemSource[]);
    expect(card?.actions[0]?.campaign).toBe('end-local-287g');
  });
});
