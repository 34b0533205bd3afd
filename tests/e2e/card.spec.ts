import preact from '@preact/preset-vite';
import { build } from 'vite';
import packaged from '../../campaigns/topics.json' with { type: 'json' };
import { findBarriers } from './harness/axe';
import { expect, test } from './harness/test';

const PAGE = 'https://cards.example/';

/** The component as a script for a plain page: the real card's closed root is beyond axe. */
async function bundleCard(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false })],
    build: {
      write: false,
      target: 'chrome140',
      lib: { entry: `${import.meta.dirname}/harness/card-page.tsx`, formats: ['iife'], name: 'cardPage' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('Nothing was built');
  return output.output[0].code;
}

test('the card has no barriers, in both themes and languages, and wraps where there is little room', async ({
  callIn,
  sites,
}) => {
  test.setTimeout(180_000);
  const script = await bundleCard();
  sites.serve(`${PAGE}card.js`, { headers: { 'content-type': 'text/javascript' }, body: script });
  sites.serve(
    PAGE,
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Card</title><main><h1>A page</h1></main><script src="/card.js"></script></html>',
  );
  const page = await callIn.openPage(PAGE);
  for (const { id } of packaged.topics) {
    for (const language of ['en', 'es']) {
      await page.goto(`${PAGE}?topic=${id}&language=${language}`);
      await page.waitFor('dialog');
      for (const scheme of ['light', 'dark'] as const) {
        await page.colorScheme(scheme);
        expect(await findBarriers(page), `${id} ${language} ${scheme}`).toEqual([]);
      }
    }
  }
  await page.resize(240, 700);
  await page.goto(`${PAGE}?topic=detainer&language=es`);
  await page.waitFor('dialog');
  const isWithin = await page.evaluate(() => {
    const place = [...document.querySelectorAll('div')]
      .find(div => div.shadowRoot)
      ?.shadowRoot?.querySelector('.place');
    const { width } = place?.getBoundingClientRect() ?? { width: 0 };
    return width > 0 && width <= innerWidth && (place?.scrollWidth ?? 0) <= (place?.clientWidth ?? 0);
  });
  expect(isWithin).toBe(true);
  expect(await findBarriers(page)).toEqual([]);
});
