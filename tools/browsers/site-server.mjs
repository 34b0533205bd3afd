/** Sites of any name for a browser started with `proxyPort`: what is served here over https, and nothing else, is the internet. */
import https from 'node:https';
import { startProxy } from './proxy.mjs';
import { createCertificate } from './self-signed.mjs';

/** @typedef {Awaited<ReturnType<typeof startSiteServer>>} SiteServer */

/** A saved page alone: its scripts and all it would load stay away. */
export const PAGE_ALONE = {
  'content-security-policy': "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'",
};

/** Starts it; nothing is served yet. */
export async function startSiteServer() {
  /** @type {Map<string, { headers: Record<string, string>, body: string | Buffer }>} */
  const answers = new Map();
  const server = https.createServer(createCertificate(['localhost'], new Date()), (request, response) => {
    const answer = answers.get(`https://${request.headers.host}${request.url}`);
    if (!answer) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here');
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...answer.headers,
    });
    response.end(answer.body);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const proxy = await startProxy((_host, secure) => (secure ? port : null));

  return {
    proxyPort: proxy.port,
    /** @param {string} url https @param {string | Buffer} body @param {Record<string, string>} [headers] */
    serve(url, body, headers = {}) {
      answers.set(url, { body, headers });
    },
    /** @param {string} url */
    remove: url => answers.delete(url),
    close() {
      proxy.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
