import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { startProxy } from '../../../tools/browsers/proxy.mjs';
import { createCertificate } from '../../../tools/browsers/self-signed.mjs';

/** What stands at an address: HTML, a whole answer, or a function that answers by itself (slowly, endlessly, in pieces). */
export type Answer =
  | string
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** One request that reached us. */
export interface SeenRequest {
  url: string;
  method: string;
  headers: Record<string, string | string[] | undefined>;
}

/** The internet of one test. */
export interface Sites {
  /** Port of the proxy the browser is started with. */
  proxyPort: number;
  /** `http://127.0.0.1:PORT`, reached without the proxy. */
  loopback: string;
  /** Puts an answer at an address of any host, http or https; the query is not compared. Later answers replace earlier ones. */
  serve(url: string, answer: Answer): void;
  /** Every request that reached us, oldest first. */
  requests: SeenRequest[];
  /** Hosts the browser reached for that nobody serves here, in order. */
  refused: string[];
  close(): void;
}

/** Starts the servers and the proxy; nothing is served yet. */
export async function startSites(): Promise<Sites> {
  const answers = new Map<string, Answer>();
  const hosts = new Set<string>();
  const requests: SeenRequest[] = [];

  const answerTo = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const url = `${scheme}://${request.headers.host}${request.url}`;
    requests.push({ url, method: request.method ?? '', headers: request.headers });
    send(answers.get(withoutQuery(url)), request, response);
  };
  const plain = http.createServer(answerTo('http'));
  const secure = https.createServer(createCertificate(['localhost'], new Date()), answerTo('https'));
  const [plainPort, securePort] = await Promise.all([listen(plain), listen(secure)]);
  const proxy = await startProxy((host: string, isSecure: boolean) =>
    hosts.has(host) ? (isSecure ? securePort : plainPort) : null,
  );

  return {
    proxyPort: proxy.port,
    loopback: `http://127.0.0.1:${plainPort}`,
    serve(url, answer) {
      hosts.add(new URL(url).hostname);
      answers.set(withoutQuery(url), answer);
    },
    requests,
    refused: proxy.refused,
    close() {
      proxy.close();
      for (const server of [plain, secure]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** A plain news page with this title and this HTML as its text. */
export function newsPage(title: string, body: string, language = 'en'): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font:18px/1.6 Georgia,serif;max-width:40rem;margin:2rem auto;padding:0 1rem}</style></head>
<body><article><h1>${title}</h1>${body}</article></body></html>`;
}

function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

function send(answer: Answer | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (typeof answer === 'function') {
    answer(request, response);
    return;
  }
  if (answer === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here');
    return;
  }
  const { status = 200, headers = {}, body = '' } = typeof answer === 'string' ? { body: answer } : answer;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
}

function listen(server: http.Server | https.Server): Promise<number> {
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
