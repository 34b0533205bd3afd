// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { weighText } from '../../lib/page/named-text';
import { startReading } from './reading';

vi.mock('../../lib/page/named-text', async original => {
  const all = await original<typeof import('../../lib/page/named-text')>();
  return { ...all, weighText: vi.fn(all.weighText) };
});

it('names are weighed once for all that changed around them meanwhile', async () => {
  document.body.innerHTML = '<p>The 287(g) deal with ICE</p><ul></ul><p>S-Comm of ICE</p>';
  const read = startReading();
  await read.settle();
  const weighed = vi.mocked(weighText);
  weighed.mockClear();
  const list = document.querySelector('ul');
  for (let row = 0; row < 40; row += 1)
    list?.append(Object.assign(document.createElement('li'), { textContent: 'ICE' }));
  await read.settle();
  read.stop();
  expect(read.marks().map(({ range }) => range.toString())).toEqual(['287(g)', 'S-Comm']);
  expect(weighed.mock.calls.length).toBeGreaterThan(0);
  expect(weighed.mock.calls.length).toBeLessThanOrEqual(2);
});
