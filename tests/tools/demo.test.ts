import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packaged from '../../campaigns/topics.json';
import { parseFeedAddress } from '../../lib/campaigns/feed-address';
import { parseFeed } from '../../lib/campaigns/parse-feed';
import { parseSignature } from '../../lib/campaigns/signature';
import { judgeTrust } from '../../lib/campaigns/trust-feed';
import { verifySignature } from '../../lib/platform/verify-signature';
import { serveDemo } from '../../tools/serve.mjs';

const NOW = new Date(2026, 10, 21, 12);

describe('the demo’s server', () => {
  let demo: Awaited<ReturnType<typeof serveDemo>>;
  beforeAll(async () => {
    demo = await serveDemo({ port: 0, now: NOW });
  });
  afterAll(() => demo.close());

  const bytes = async (path: string) => new Uint8Array(await (await fetch(demo.base + path)).arrayBuffer());

  it('serves a feed of which nothing is refused, with a call day on the person’s own today', async () => {
    const feed = parseFeed({
      file: await bytes('/feed.json'),
      id: 'demo',
      packagedTopics: packaged.topics.map(({ id }) => id),
    });
    if (!feed.ok) throw new Error(JSON.stringify(feed.error));
    expect(feed.value.refused).toEqual([]);
    const campaign = feed.value.campaigns.find(({ id }) => id === 'demo-harbor-287g');
    expect(campaign?.title).toBe('Say no to new 287(g) agreements');
    expect(JSON.stringify(campaign)).toContain('2026-11-21');
    expect(feed.value.campaigns.length).toBeGreaterThan(1);
  });

  it('signs it with the key in the feed’s address', async () => {
    const address = parseFeedAddress(demo.feedAddress);
    const signature = parseSignature(new TextDecoder().decode(await bytes('/feed.json.sig')));
    if (!address.ok || !signature.ok) throw new Error('unreadable');
    const file = await bytes('/feed.json');
    const evidence = { signature: signature.value, pinnedKey: address.value.key, verify: verifySignature };
    expect(await judgeTrust({ ...evidence, file })).toMatchObject({ ok: true, value: { trust: 'signed' } });
    const changed = file.map((byte, index) => (index === 40 ? byte ^ 1 : byte));
    expect(await judgeTrust({ ...evidence, file: changed })).toMatchObject({ ok: false });
  });

  it('serves the newspaper in both languages, names no real paper, and answers nothing else', async () => {
    for (const [path, language] of [
      ['/article.html', 'en'],
      ['/articulo.html', 'es'],
    ]) {
      const page = await (await fetch(`${demo.base}${path}`)).text();
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain('The Harbor Ledger');
      expect(page).toContain('<b>287</b>(g)');
      expect(page).toMatch(/>287\(g\)<\/a>/);
    }
    expect((await fetch(`${demo.base}/other`)).status).toBe(404);
    expect(demo.seen).toContain('/other');
  });
});

it('the demo’s numbers are those of the packaged campaigns', () => {
  const source = readFileSync(new URL('../../tools/demo/demo-feed.mjs', import.meta.url), 'utf8');
  expect(source).not.toMatch(/\+1\d{10}/);
});
