import { X509Certificate } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { connectPipe } from '../../tools/browsers/cdp-pipe.mjs';
import { ALARMS_SCRIPT, clockScript } from '../../tools/browsers/clock.mjs';
import { writePrefs } from '../../tools/browsers/firefox.mjs';
import { createReader } from '../../tools/browsers/marionette.mjs';
import { startProxy } from '../../tools/browsers/proxy.mjs';
import { createCertificate } from '../../tools/browsers/self-signed.mjs';

describe('the DevTools pipe', () => {
  it('pairs answers with questions however the bytes are cut, and tells events', async () => {
    const [toBrowser, fromBrowser] = [new PassThrough(), new PassThrough()];
    const pipe = connectPipe(toBrowser, fromBrowser);
    const events: string[] = [];
    pipe.onEvent(({ method }) => events.push(method));
    const first = pipe.send('A.one');
    const second = pipe.send('B.two');
    const answers = Buffer.from(
      `{"id":2,"result":{"is":"two"}}\0{"method":"C.event","params":{}}\0{"id":1,"error":{"message":"no"}}\0`,
    );
    for (const byte of answers) fromBrowser.write(Buffer.from([byte]));
    await expect(second).resolves.toEqual({ is: 'two' });
    await expect(first).rejects.toThrow('no');
    expect(events).toEqual(['C.event']);
  });

  it('fails what is open when the screen, or the browser, goes away', async () => {
    const [toBrowser, fromBrowser] = [new PassThrough(), new PassThrough()];
    const pipe = connectPipe(toBrowser, fromBrowser);
    const inScreen = pipe.send('A.one', {}, 'session-1');
    const elsewhere = pipe.send('A.two', {}, 'session-2');
    fromBrowser.write('{"method":"Target.detachedFromTarget","params":{"sessionId":"session-1"}}\0');
    await expect(inScreen).rejects.toThrow('The screen closed');
    fromBrowser.destroy();
    await expect(elsewhere).rejects.toThrow('The browser closed the connection');
    await expect(pipe.send('A.three')).rejects.toThrow('The browser closed the connection');
  });
});

it('Marionette’s messages are read by their byte length, also in pieces and beyond ASCII', () => {
  const seen: unknown[] = [];
  const read = createReader((message: unknown) => seen.push(message));
  const text = JSON.stringify([1, 7, null, { value: 'Guía' }]);
  const bytes = Buffer.from(`${Buffer.byteLength(text)}:${text}2:{}`);
  for (let at = 0; at < bytes.length; at += 3) read(bytes.subarray(at, at + 3));
  expect(seen).toEqual([[1, 7, null, { value: 'Guía' }], {}]);
});

it('Firefox’s preferences are written as it reads them', () => {
  expect(writePrefs({ 'a.b': true, 'c.d': 'say "hi"' })).toBe(
    'user_pref("a.b", true);\nuser_pref("c.d", "say \\"hi\\"");\n',
  );
});

it('a certificate made here is whole and its own issuer', () => {
  const { cert } = createCertificate(['news.example', 'feed.example'], new Date('2026-11-21T12:00:00Z'));
  const read = new X509Certificate(cert);
  expect(read.verify(read.publicKey)).toBe(true);
  expect(read.subjectAltName).toBe('DNS:news.example, DNS:feed.example');
  expect(new Date(read.validFrom).toISOString()).toBe('2026-11-20T12:00:00.000Z');
});

describe('a moved clock', () => {
  it('starts at the given instant and goes on; other dates are as they were', () => {
    const read = new Function(
      'globalThis',
      'Date',
      `${clockScript('2012-12-17T09:00:00-05:00')}; return globalThis.Date;`,
    );
    const Moved: DateConstructor = read({ Date }, Date);
    expect(Math.abs(Moved.now() - Date.parse('2012-12-17T14:00:00Z'))).toBeLessThan(2000);
    expect(new Moved().getUTCFullYear()).toBe(2012);
    expect(new Moved('2020-01-02T00:00:00Z').toISOString()).toBe('2020-01-02T00:00:00.000Z');
    expect(new Moved() instanceof Moved).toBe(true);
    expect(Moved.UTC(2020, 0, 2)).toBe(Date.UTC(2020, 0, 2));
  });

  it('sets alarms as far ahead of the real clock as they are of the moved one, and tells their time in the moved one', async () => {
    const set: { name: string; scheduledTime: number }[] = [];
    const alarms = {
      create: (name: string, { when = 0 }) => void set.push({ name, scheduledTime: when }),
      get: async (name: string) => set.find(alarm => alarm.name === name),
      getAll: async () => set,
    };
    const realm = { Date, browser: { alarms } };
    const script = `${clockScript('2012-12-17T09:00:00-05:00')} Date = globalThis.Date; ${ALARMS_SCRIPT} return Date;`;
    const Moved: DateConstructor = new Function('globalThis', 'Date', script)(realm, Date);
    const when = Moved.now() + 60_000;
    alarms.create('jobs', { when });
    expect(Math.abs((set[0]?.scheduledTime ?? 0) - Date.now() - 60_000)).toBeLessThan(2000);
    expect(await alarms.get('jobs')).toEqual({ name: 'jobs', scheduledTime: when });
    expect(await alarms.getAll()).toEqual([{ name: 'jobs', scheduledTime: when }]);
    expect(await alarms.get('none')).toBeUndefined();
  });

  it('refuses what is no instant', () => expect(() => clockScript('tomorrow')).toThrow('Not an instant'));
});

describe('the proxy', () => {
  const closing: Array<() => void> = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  it('hands on to the hosts we play, refuses all others, and writes those down', async () => {
    const server = http.createServer((request, response) => response.end(`${request.headers.host}${request.url}`));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const proxy = await startProxy((host: string) => (host === 'played.example' ? port : null));
    closing.push(proxy.close, () => server.close());
    expect(await getThrough(proxy.port, 'http://played.example/a?b=c')).toEqual([200, 'played.example/a?b=c']);
    expect(await getThrough(proxy.port, 'http://other.example/')).toEqual([502, '']);
    expect(proxy.refused).toEqual(['other.example']);
  });
});

function getThrough(proxyPort: number, url: string): Promise<[number | undefined, string]> {
  return new Promise((resolve, reject) => {
    const headers = { host: new URL(url).host };
    http
      .get({ host: '127.0.0.1', port: proxyPort, path: url, headers }, response => {
        let body = '';
        response.on('data', chunk => {
          body += chunk;
        });
        response.on('end', () => resolve([response.statusCode, body]));
      })
      .on('error', reject);
  });
}
