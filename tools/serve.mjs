/** The demo's loopback server: the invented newspaper and the demo feed. `node tools/serve.mjs` runs it alone. */
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import { buildDemoFeed } from './demo/demo-feed.mjs';
import { createSignifyKey } from './demo/signify-key.mjs';

/** The port people see in the demo's address; another one is taken when it is in use. */
const USUAL_PORT = 8287;

/** @param {string} name */
const demoFile = name => readFileSync(new URL(`demo/${name}`, import.meta.url));

/**
 * Starts the server. `feedAddress` is what a build is given as `CALL_IN_FEED`; `seen` lists the paths asked for.
 * @param {{ port?: number, now?: Date }} [options]
 */
export async function serveDemo({ port = USUAL_PORT, now = new Date() } = {}) {
  const key = await createSignifyKey();
  const feed = buildDemoFeed(now);
  /** @type {Record<string, { type: string, body: string | Uint8Array }>} */
  const files = {
    '/article.html': { type: 'text/html; charset=utf-8', body: demoFile('article.html') },
    '/articulo.html': { type: 'text/html; charset=utf-8', body: demoFile('articulo.html') },
    '/ledger.css': { type: 'text/css; charset=utf-8', body: demoFile('ledger.css') },
    '/feed.json': { type: 'application/feed+json', body: feed },
    '/feed.json.sig': { type: 'text/plain; charset=utf-8', body: await key.sign(feed) },
  };
  /** @type {string[]} */
  const seen = [];
  const server = http.createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    seen.push(path);
    const file = files[path === '/' ? '/article.html' : path];
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here\n');
      return;
    }
    // A feed on a static host answers any page; so does this one.
    response.writeHead(200, {
      'content-type': file.type,
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    response.end(file.body);
  });
  const base = `http://127.0.0.1:${await listen(server, port)}`;
  return {
    base,
    articleUrl: `${base}/article.html`,
    feedAddress: `${base}/feed.json#key=${key.publicKey}`,
    seen,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {http.Server} server @param {number} port @returns {Promise<number>} */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', error => {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE' && port !== 0) resolve(listen(server, 0));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () =>
      resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { articleUrl, feedAddress } = await serveDemo();
  console.log(`Demo page  ${articleUrl}\nDemo feed  ${feedAddress}\nCtrl-C ends it.`);
}
