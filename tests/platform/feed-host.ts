import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path of the host answers: a body, or anything a server can do. */
export type Answer = string | Uint8Array | ((request: IncomingMessage, response: ServerResponse) => void);

/** A real HTTP server on loopback that misbehaves as told; paths nobody set answer 404. */
export interface FeedHost {
  readonly base: string;
  readonly requests: IncomingMessage[];
  answer(path: string, answer: Answer): void;
  close(): Promise<void>;
}

/** Starts a host on a free port. */
export async function startFeedHost(): Promise<FeedHost> {
  const answers = new Map<string, Answer>();
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const answer = answers.get(request.url ?? '');
    if (typeof answer === 'function') return answer(request, response);
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(answer ?? 'Not found');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer: (path, answer) => void answers.set(path, answer),
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Answers with a status and a body. */
export const status =
  (code: number, body = '', headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(code, headers).end(body);

/** Sends the chunk again and again, `count` times or until nobody listens. */
export const endless =
  (chunk: string, count = Number.POSITIVE_INFINITY): Answer =>
  (_, response) => {
    response.writeHead(200);
    let sent = 0;
    const send = (): void => {
      if (response.destroyed) return;
      if (sent++ >= count) return void response.end();
      if (response.write(chunk)) setImmediate(send);
      else response.once('drain', send);
    };
    send();
  };
