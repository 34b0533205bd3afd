import { describe, expect, it } from 'vitest';
import { readState } from '../../lib/campaigns/campaign-state';
import { chooseCampaign } from '../../lib/campaigns/choose';
import { chooseScript, selectBlocks } from '../../lib/script/variants';
import { NO_DIRECTORY } from '../../lib/targets/congress/congress-at-hand';
import { resolveTargets } from '../../lib/targets/resolve-targets';
import { listCalls, readFeed, readTopics } from './read-packaged';

const feed = readFeed('starter');
const noWhere = { state: '', county: '' };
const today = { at: Date.parse('2026-11-21T18:00:00Z'), timeZone: 'America/Chicago' };

const choose = (topics: string[]) =>
  chooseCampaign({ ...today, campaigns: feed.campaigns, place: noWhere, topics, pinned: null, opened: null });

describe('the campaigns a new installation starts with', () => {
  it('never end, and are live at any date a computer may think it is', () => {
    for (const campaign of feed.campaigns) {
      expect(campaign.callDays).toEqual([]);
      for (const at of [0, today.at, Date.parse('2100-01-01T00:00:00Z')]) {
        expect(readState(campaign, { ...today, at })).toBe('live');
      }
    }
  });

  it('answer every packaged topic, each by the campaign about it', () => {
    const chosen = readTopics().map(({ id }) => [id, choose([id])[0]?.campaign.id]);
    expect(Object.fromEntries(chosen)).toEqual({
      '287g': 'end-local-287g',
      scomm: 'jails-out-of-deportation',
      detainer: 'judges-warrant-for-detainers',
      pep: 'jails-out-of-deportation',
      polimigra: 'end-local-287g',
    });
  });

  it('ring the office that decides first: the White House for agreements, Congress for a rule or a law', () => {
    const order = listCalls('starter').map(({ campaign, call }) => [
      campaign,
      call.targets.map(target => ('office' in target ? target.office : `your ${target.selector.role}`)),
    ]);
    expect(Object.fromEntries(order)).toEqual({
      'end-local-287g': ['white-house-comments', 'your congress'],
      'judges-warrant-for-detainers': ['your congress', 'white-house-comments'],
      'jails-out-of-deportation': ['your congress', 'white-house-comments'],
    });
  });

  it('can be rung today, both offices, and say why each', () => {
    for (const { call } of listCalls('starter')) {
      const feedOnly = {
        campaignState: 'live',
        offices: feed.offices,
        ownOffices: [],
        congress: NO_DIRECTORY,
      } as const;
      const circumstances = { ...today, ...feedOnly };
      const targets = resolveTargets({ ...circumstances, action: call, place: noWhere, language: 'en', seed: 1 });
      expect(targets.map(target => target.kind)).toEqual(['callable', 'callable']);
      for (const target of targets) expect(target.reason).toBeTruthy();
    }
  });

  it('have words of their own for the White House, for Congress, and for an office the caller adds', () => {
    for (const { call } of listCalls('starter')) {
      for (const language of ['en', 'es']) {
        const roles = ['Office of the President', 'United States Congress', undefined];
        const ids = roles.map(role => chooseScript(call.scripts, { language, role })?.id);
        expect(ids).toEqual(
          ['president', 'congress', 'local'].map(who => expect.stringContaining(`-${who}-${language}`)),
        );
      }
    }
  });

  it('leave on a voicemail who, what, please and thanks, and ask for no call back', () => {
    for (const { call } of listCalls('starter')) {
      for (const script of call.scripts) {
        const said = selectBlocks(script, 'voicemail', false).map(({ block }) => block);
        expect(said.map(block => block.say)).toEqual(['greeting', 'topic', 'ask', 'thanks']);
        expect(said.map(block => block.text).join(' ')).toMatch(
          /do not need to call me back|No hace falta|no hace falta/,
        );
      }
    }
  });

  it('never ask the caller for anybody’s immigration status', () => {
    const words =
      /\b(I am|I'm|soy|estoy) (a citizen|undocumented|an immigrant|ciudadan[oa]|indocumentad[oa]|inmigrante)/i;
    expect(JSON.stringify(listCalls('starter')).match(words)).toBeNull();
  });

  it('send the caller on to their own sheriff and county board, who are in no list', () => {
    for (const campaign of feed.campaigns) {
      expect(campaign.background).toMatch(/your sheriff, and the county board.*my own office/s);
      expect(campaign.translations?.es?.content_text).toMatch(/su sheriff y la junta del condado.*mi propia oficina/s);
    }
  });
});
