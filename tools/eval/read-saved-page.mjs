/** One saved page with the extension and without it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../browsers/view.mjs';

/**
 * @typedef {object} SeenMention
 * @property {string} topic `hidden` where the text is not shown now, so that the extension does not list it
 * @property {string} words
 * @property {string} before
 * @property {string} after
 * @property {boolean} isDoubtful nothing near it speaks of immigration: a person should look
 *
 * @typedef {object} PageReport
 * @property {SeenMention[]} mentions
 * @property {boolean | undefined} isIdentical the markup is what it is without the extension; undefined where the page could not be read
 * @property {string[]} errors of ours, or of the page's loading; what the page's own scripts throw is its own affair
 *
 * @typedef {object} Reading
 * @property {import('../browsers/chromium-tab.mjs').Chromium} chromium with the extension
 * @property {import('../browsers/chromium-tab.mjs').Tab} tab
 * @property {string} extensionDir
 * @property {string} plain the page's address on a host that is not marked
 * @property {string} marked its address on one that is
 */

/** Words by which a person would begin to believe it; on purpose not those of the product. */
const SPEAKS_OF_IMMIGRATION =
  /\bICE\b|immigra|inmigra|migra(?:tor|nt)|deport|homeland|\bDHS\b|undocumented|indocumentad|noncitizen|sanctuary|santuario|sheriff|alguacil|border patrol/i;
const PATIENCE_MS = 15_000;

/** @param {Reading} reading @returns {Promise<PageReport>} */
export async function readSavedPage({ chromium, tab, extensionDir, plain, marked }) {
  const watch = watchOurs(tab, chromium.extensionId);
  try {
    await tab.goto(plain);
    const without = await hashMarkup(tab);
    await tab.goto(marked);
    const stage = await untilRead(tab, watch.world);
    const listed = stage === 'named' ? await listMentions(chromium, marked) : [];
    const painted = await readPainted(tab, extensionDir);
    const isIdentical = (await hashMarkup(tab)) === without;
    const errors = stage === undefined ? [...watch.errors, 'Our script did not run, or did not end'] : watch.errors;
    return { mentions: combine(painted, listed), isIdentical, errors };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { mentions: [], isIdentical: undefined, errors: [...watch.errors, text] };
  } finally {
    watch.stop();
  }
}

/** Notes our own world on the page, and what goes wrong there. @param {import('../browsers/chromium-tab.mjs').Tab} tab @param {string} extensionId */
function watchOurs(tab, extensionId) {
  /** @type {string[]} */
  const errors = [];
  /** @type {Set<number>} */
  const ours = new Set();
  let newest = 0;
  const stops = [
    tab.on('Runtime.executionContextCreated', ({ context }) => {
      if (!String(context.origin).includes(extensionId)) return;
      ours.add(context.id);
      newest = context.id;
    }),
    tab.on('Runtime.executionContextsCleared', () => {
      ours.clear();
      newest = 0;
    }),
    tab.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      const { executionContextId, exception, text, url, stackTrace } = exceptionDetails;
      const where = [url, ...(stackTrace?.callFrames ?? []).map((/** @type {{ url: string }} */ frame) => frame.url)];
      if (ours.has(executionContextId) || where.join(' ').includes(extensionId))
        errors.push(exception?.description ?? text);
    }),
    tab.on('Runtime.consoleAPICalled', ({ type, args, executionContextId }) => {
      if (type !== 'error' || !ours.has(executionContextId)) return;
      errors.push(args.map((/** @type {any} */ arg) => arg.description ?? arg.value).join(' '));
    }),
  ];
  return {
    errors,
    world: () => newest,
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/**
 * Waits until our first look is over: `none`, or `named` when it met a name; undefined when it never ended.
 * @param {import('../browsers/chromium-tab.mjs').Tab} tab
 * @param {() => number} world
 * @returns {Promise<string | undefined>}
 */
async function untilRead(tab, world) {
  const stage = await until(async () => {
    const id = world();
    const now = id > 0 ? await tab.evaluate(`globalThis[Symbol.for('call-in')]?.stage`, id) : undefined;
    return now === 'reading' ? undefined : now;
  }, PATIENCE_MS);
  return stage ?? undefined;
}

/**
 * What the popup would list: the extension reads the page to its end before it answers.
 * @param {import('../browsers/chromium-tab.mjs').Chromium} chromium
 * @param {string} url
 * @returns {Promise<{ topic: string, words: string }[]>}
 */
async function listMentions(chromium, url) {
  const ask = `chrome.tabs.query({ url: ${JSON.stringify(url)} }).then(([tab]) =>
    chrome.tabs.sendMessage(tab.id, { name: 'mentions.list', request: {} })).then(({ reply }) => reply.mentions)`;
  return (await until(() => chromium.inBackground(ask), PATIENCE_MS)) ?? [];
}

/**
 * The painted words in reading order, from the registry a page shares with us.
 * @param {import('../browsers/chromium-tab.mjs').Tab} tab
 * @param {string} extensionDir
 * @returns {Promise<{ words: string, before: string, after: string, around: string }[]>}
 */
function readPainted(tab, extensionDir) {
  const css = readFileSync(join(extensionDir, 'assets/mark.css'), 'utf8');
  const [, name] = /::highlight\(([\w-]+)\)/.exec(css) ?? [];
  return tab.evaluate(`(${readInPage})(${JSON.stringify(name)})`);
}

/** Runs in the page. @param {string} name */
function readInPage(name) {
  const ranges = /** @type {Range[]} */ ([...(CSS.highlights.get(name) ?? [])]);
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  return ranges.map(range => {
    let element = range.commonAncestorContainer;
    while (element.parentNode instanceof Element && (element.textContent ?? '').length < 500)
      element = element.parentNode;
    const side = (/** @type {boolean} */ isBefore) => {
      const beside = document.createRange();
      beside.selectNodeContents(element);
      if (isBefore) beside.setEnd(range.startContainer, range.startOffset);
      else beside.setStart(range.endContainer, range.endOffset);
      return beside.toString().replace(/\s+/g, ' ');
    };
    const [before, after] = [side(true), side(false)];
    const words = range.toString();
    return {
      words,
      before: before.slice(-50),
      after: after.slice(0, 50),
      around: before.slice(-400) + words + after.slice(0, 400),
    };
  });
}

/**
 * @param {readonly { words: string, before: string, after: string, around: string }[]} painted
 * @param {readonly { topic: string, words: string }[]} listed in the same order, without those that are hidden
 * @returns {SeenMention[]}
 */
function combine(painted, listed) {
  const left = [...listed];
  return painted.map(({ words, before, after, around }) => {
    const at = left.findIndex(each => each.words === words);
    const [own] = at < 0 ? [] : left.splice(at, 1);
    return { topic: own?.topic ?? 'hidden', words, before, after, isDoubtful: !SPEAKS_OF_IMMIGRATION.test(around) };
  });
}

/** @param {import('../browsers/chromium-tab.mjs').Tab} tab */
async function hashMarkup(tab) {
  const markup = await tab.evaluate('document.documentElement.outerHTML');
  return createHash('sha256').update(markup).digest('hex');
}
