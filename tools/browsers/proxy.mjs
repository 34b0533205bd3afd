/**
 * A loopback proxy that stands for the whole internet: hosts we serve ourselves come from this machine, all others are
 * refused and written down. So a test sees every host the browser reaches for, and nothing leaves the machine.
 */
import http from 'node:http';
import net from 'node:net';

/**
 * @param {(host: string, secure: boolean) => number | null} route the loopback port that plays this host, or null
 */
export async function startProxy(route) {
  /** @type {string[]} */
  const refused = [];
  /** @type {Set<import('node:stream').Duplex>} */
  const sockets = new Set();

  /** @param {string} host @param {boolean} secure */
  function lookUp(host, secure) {
    const port = route(host, secure);
    if (port === null) refused.push(host);
    return port;
  }

  /** Ends the other end with this one. @param {import('node:stream').Duplex} one @param {import('node:stream').Duplex} other */
  function tie(one, other) {
    sockets.add(one);
    one.on('error', () => other.destroy());
    one.on('close', () => {
      sockets.delete(one);
      other.destroy();
    });
  }

  const server = http.createServer((request, response) => {
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null;
    const port = url ? lookUp(url.hostname, false) : null;
    if (!url || port === null) {
      response.writeHead(502).end();
      return;
    }
    const { method, headers } = request;
    const onward = http.request(
      { host: '127.0.0.1', port, path: url.pathname + url.search, method, headers },
      reply => {
        response.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connect', (request, socket, head) => {
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const target = lookUp(host, port === '443');
    if (target === null) {
      // A browser killed meanwhile resets the line.
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const onward = net.connect(target, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.write(head);
      onward.pipe(socket);
      socket.pipe(onward);
    });
    tie(socket, onward);
    tie(onward, socket);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {net.AddressInfo} */ (server.address());

  return {
    port: address.port,
    /** Hosts the browser reached for and was refused, in order, with repetitions. */
    refused,
    close() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
