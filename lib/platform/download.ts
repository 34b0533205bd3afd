import { type RefusalReason, reason } from '../campaigns/refusal';
import { fail, type Result, succeed } from '../result';

/** One file to fetch, and how much of it. */
export interface DownloadRequest {
  readonly url: string;
  readonly maxBytes: number;
  /** For the whole of it, from the first byte asked to the last one read. */
  readonly seconds: number;
  /** Ends it early; the answer is then `unreachable`. */
  readonly signal?: AbortSignal;
  /** Called with the bytes read so far, after decompression. */
  readonly onProgress?: (bytes: number) => void;
}

/** Fetches one file or says why not; the one function of the extension that reaches the network. */
export type Download = (request: DownloadRequest) => Promise<Result<Uint8Array<ArrayBuffer>, RefusalReason>>;

/** No cookie, no cache entry (an ETag is a cookie), no referrer, no header of ours: two readers' requests are the same bytes. */
const QUIET: RequestInit = {
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  redirect: 'manual',
};

function checkAnswer(response: Response, { maxBytes }: DownloadRequest): RefusalReason | null {
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
    return reason('redirected');
  if (!response.ok) return reason('http_error', String(response.status));
  const announced = Number(response.headers.get('content-length') ?? 0);
  return announced > maxBytes ? reason('too_large', String(maxBytes)) : null;
}

/** Counts what comes out of the decompression, chunk by chunk, so that a bomb is dropped at the limit and not after it. */
async function readUpTo(
  body: ReadableStream<Uint8Array>,
  { maxBytes, onProgress }: DownloadRequest,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(part.value);
    onProgress?.(size);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

function explainFailure(error: unknown): RefusalReason {
  return reason(error instanceof Error && error.name === 'TimeoutError' ? 'too_slow' : 'unreachable');
}

/** The real download, by `fetch`: redirects are refused, the limits hold while the bytes come in. */
export const download: Download = async request => {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(new DOMException('too slow', 'TimeoutError')), request.seconds * 1_000);
  const stop = () => timeout.abort();
  request.signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(request.url, { ...QUIET, signal: timeout.signal });
    const refused = checkAnswer(response, request);
    if (refused) {
      timeout.abort();
      return fail(refused);
    }
    const bytes = response.body ? await readUpTo(response.body, request) : new Uint8Array();
    return bytes ? succeed(bytes) : fail(reason('too_large', String(request.maxBytes)));
  } catch (error) {
    return fail(explainFailure(timeout.signal.aborted ? timeout.signal.reason : error));
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', stop);
  }
};
