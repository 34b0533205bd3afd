import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download } from '../../lib/platform/download';
import { endless, type FeedHost, startFeedHost, status } from './feed-host';

let host: FeedHost;
beforeAll(async () => {
  host = await startFeedHost();
});
afterAll(() => host.close());

async function get(path: string, { maxBytes = 1_000, seconds = 5 } = {}) {
  const got = await download({ url: host.base + path, maxBytes, seconds });
  return got.ok ? new TextDecoder().decode(got.value) : [got.error.code, got.error.detail].filter(Boolean).join(' ');
}

describe('a file', () => {
  it('comes as the bytes it is, up to the limit', async () => {
    host.answer('/good', 'é'.repeat(500));
    expect(await get('/good')).toBe('é'.repeat(500));
    expect(await get('/good', { maxBytes: 999 })).toBe('too_large 999');
  });

  it('may be empty', async () => {
    host.answer('/empty', '');
    expect(await get('/empty')).toBe('');
  });

  it('is dropped at the limit while it still comes in', async () => {
    host.answer('/endless', endless('x'.repeat(65_536)));
    expect(await get('/endless', { maxBytes: 1_048_576 })).toBe('too_large 1048576');
  });

  it('is counted as it comes out of its compression', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    host.answer('/bomb', (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': String(bomb.length) }).end(bomb);
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await get('/bomb', { maxBytes: 1_048_576 })).toBe('too_large 1048576');
  });

  it('that is announced as 20 MB is not even begun', async () => {
    host.answer('/large', status(200, 'x', { 'content-length': '20000000' }));
    expect(await get('/large')).toBe('too_large 1000');
  });

  it('must come in time, from the first byte to the last', async () => {
    host.answer('/silent', () => {});
    host.answer('/slow', (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await get('/silent', { seconds: 0.2 })).toBe('too_slow');
    expect(await get('/slow', { seconds: 0.3 })).toBe('too_slow');
  });

  it.each([301, 302, 303, 307, 308])('is not looked for elsewhere (%d)', async code => {
    host.answer('/moved', status(code, '', { location: 'http://evil.example/feed.json' }));
    host.requests.length = 0;
    expect(await get('/moved')).toBe('redirected');
    expect(host.requests).toHaveLength(1);
  });

  it.each([400, 404, 429, 500, 503])('is not taken from an error (%d)', async code => {
    host.answer('/error', status(code, '<html><title>Oops</title></html>'));
    expect(await get('/error')).toBe(`http_error ${code}`);
  });

  it('that breaks off is none', async () => {
    host.answer('/broken', (_, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('half', () => response.destroy());
    });
    expect(await get('/broken')).toBe('unreachable');
  });

  it('is not there when the host is down', async () => {
    const gone = await startFeedHost();
    await gone.close();
    const got = await download({ url: `${gone.base}/feed.json`, maxBytes: 10, seconds: 5 });
    expect(got.ok || got.error.code).toBe('unreachable');
  });

  it('is asked for without anything about the reader', async () => {
    host.answer('/cookie', status(200, 'x', { 'set-cookie': 'id=1; Max-Age=99999', etag: '"who"' }));
    await get('/cookie');
    host.requests.length = 0;
    await get('/cookie');
    const names = Object.keys(host.requests[0]?.headers ?? {});
    expect(names).not.toContain('cookie');
    expect(names).not.toContain('if-none-match');
    expect(names).not.toContain('referer');
  });
});
