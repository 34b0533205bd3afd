import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../tools/eval/score';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'call-in-eval-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function evaluate(rows: readonly (object | string)[]) {
  const file = join(folder, 'lines.jsonl');
  writeFileSync(file, rows.map(row => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['tools/eval-mentions.mjs', file], {
    encoding: 'utf8',
  });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  return { stdout, stderr, status, last: last ? (JSON.parse(last) as Evaluation) : undefined, file };
}

const SPAN = { start: 4, end: 10, topic: '287g' };

describe('evaluating labelled lines', { timeout: 60_000 }, () => {
  it('prints each slip with its sentence and reason, and one object last', () => {
    const { stdout, status, last } = evaluate([
      { id: 1, lang: 'en', text: 'The 287(g) agreement with ICE ends.', spans: [SPAN], why: 'plain' },
      { id: 'b', lang: 'en', text: 'The nameless agreement with ICE.', spans: [SPAN], why: 'nothing there' },
      { id: 'c', lang: 'es', text: 'El 287(g) de ICE sigue.', spans: [], why: 'label forgotten' },
      '',
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('MISSED 287g [b, en] nothing there\n  The ⟦namele⟧ss agreement with ICE.');
    expect(stdout).toContain('FALSE MARK 287g [c, es] label forgotten\n  El ⟦287(g)⟧ de ICE sigue.');
    expect(last).toEqual({
      lines: 3,
      all: { precision: 0.5, recall: 0.5, exact: 1, labelled: 2, found: 2 },
      topics: { '287g': { precision: 0.5, recall: 0.5, exact: 1, labelled: 2, found: 2 } },
      languages: {
        en: { precision: 1, recall: 0.5, exact: 1, labelled: 2, found: 1 },
        es: { precision: 0, recall: 1, exact: 1, labelled: 0, found: 1 },
      },
    });
  });

  it('reads markup with the page reader in a browser, and finds its place in the text', () => {
    const line = { lang: 'en', why: 'markup' };
    const { last, stdout } = evaluate([
      {
        ...line,
        id: 1,
        html: '<ul><li>One</li><li>The <b>287</b>(g) deal</li></ul>',
        text: '• One\n• The 287(g) deal',
        spans: [{ start: 12, end: 18, topic: '287g' }],
      },
      { ...line, id: 2, html: '<nav>287(g)</nav><p hidden>287(g)</p><p>Tea</p>', text: '287(g)\nTea', spans: [] },
      {
        ...line,
        id: 3,
        html: '<style>.a { text-transform: uppercase }</style><p>Before.</p><p hidden>287(g)</p><p class="a">a 287(g) deal</p>',
        text: 'Before. A 287(g) DEAL',
        spans: [{ start: 10, end: 16, topic: '287g' }],
      },
    ]);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(last?.all).toEqual({ precision: 1, recall: 1, exact: 1, labelled: 2, found: 2 });
  });

  it('leaves an odd line out, says which and why, and ends with 1', () => {
    const good = { id: 1, lang: 'en', text: 'The 287(g) agreement with ICE ends.', spans: [SPAN] };
    const { stderr, status, last, file } = evaluate([
      good,
      '{"id": 2,',
      { ...good, spans: [{ start: 30, end: 90, topic: '287g' }] },
      { ...good, text: undefined },
      { ...good, lang: 7 },
      { ...good, spans: null },
      { ...good, spans: [null] },
      '[]',
      { ...good, html: 4 },
    ]);
    expect(status).toBe(1);
    expect(last?.lines).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      `Left out: ${file}, line 2: is not JSON.`,
      `Left out: ${file}, line 3: has a span (287g) from 30 to 90, outside its text of 35 characters.`,
      `Left out: ${file}, line 4: has no "text".`,
      `Left out: ${file}, line 5: has no "lang".`,
      `Left out: ${file}, line 6: has no list of "spans".`,
      `Left out: ${file}, line 7: has a span without a "topic".`,
      `Left out: ${file}, line 8: is not an object.`,
      `Left out: ${file}, line 9: has an "html" that is no text.`,
    ]);
  });

  it('says of a file without lines that it has none: nothing was right there', () => {
    const { status, stderr, last, file } = evaluate(['', '  ']);
    expect(stderr).toBe(`Left out: ${file}: has no lines.\n`);
    expect(last?.lines).toBe(0);
    expect(status).toBe(1);
  });

  it('reads the lines after one whose markup would lead elsewhere, or forbids all scripts', () => {
    const text = 'The 287(g) deal';
    const line = { lang: 'en', text, spans: [SPAN] };
    const head = (content: string) => `<html><head><meta ${content}></head><body><p>${text}</p></body></html>`;
    const { last } = evaluate([
      { ...line, id: 1, html: head('http-equiv="refresh" content="0"') },
      { ...line, id: 2, html: head(`http-equiv="Content-Security-Policy" content="default-src 'none'"`) },
      { ...line, id: 3, html: `<p>${text}</p>` },
      ...Array.from({ length: 250 }, (_, id) => ({ ...line, id, html: `<p>${text}</p>` })),
    ]);
    expect(last?.all).toMatchObject({ precision: 1, recall: 1, labelled: 253 });
  });
});
