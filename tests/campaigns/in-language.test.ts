import { describe, expect, it } from 'vitest';
import { campaignInLanguage, inLanguage, saidIn } from '../../lib/campaigns/in-language';
import { parseFeed } from '../../lib/campaigns/parse-feed';
import { changedFeed } from './sample-feed';

describe('what a feed says in another language', () => {
  const office = { name: 'Sheriff', role: 'sheriff' };

  it('is found under a regional tag too', () => {
    const translations = { 'es-US': { name: 'Alguacil' } };
    expect(inLanguage({ ...office, translations }, 'es')).toMatchObject({ name: 'Alguacil', role: 'sheriff' });
    expect(inLanguage({ ...office, translations }, 'en').name).toBe('Sheriff');
  });

  it('is that of the very tag first, then of the same language, field by field', () => {
    const translations = { 'es-US': { name: 'El sheriff', role: 'alguacil' }, es: { name: 'Alguacil' } };
    expect(saidIn(translations, 'es')).toEqual({ name: 'Alguacil', role: 'alguacil' });
    expect(saidIn(translations, 'es-US')).toEqual({ name: 'El sheriff', role: 'alguacil' });
    expect(saidIn(translations, 'es-MX')).toEqual({ name: 'Alguacil', role: 'alguacil' });
    expect(saidIn({ 'es-MX': { name: 'uno' }, 'es-US': { name: 'dos' } }, 'es')).toEqual({ name: 'uno' });
  });

  it('is nothing where only other languages are there, though they begin alike', () => {
    expect(saidIn({ est: { name: 'Šerif' }, fr: { name: 'Shérif' } }, 'es')).toBeUndefined();
    expect(saidIn(undefined, 'es')).toBeUndefined();
  });

  it('is a whole campaign’s, too, as a feed brings it', () => {
    const ours = { title: 'Terminarlo en Frederick', deadline_label: 'Votación' };
    const file = changedFeed({ 'items[0]._call_in.translations': { 'es-US': ours } });
    const feed = parseFeed({ file, id: 'f', packagedTopics: [] });
    const [campaign] = feed.ok ? feed.value.campaigns : [];
    const said = campaign && campaignInLanguage(campaign, 'es');
    expect(said).toMatchObject({ title: ours.title, language: 'es', deadline: { label: 'Votación' } });
    expect(campaign && campaignInLanguage(campaign, 'en')).toBe(campaign);
  });
});
