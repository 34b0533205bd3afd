/**
 * One screen of a browser (a tab, the toolbar's popup, an extension page) in the words of the person before it.
 * Both browsers answer through the accessibility tree, which also sees into closed shadow roots, and act by real, trusted input.
 */
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * @typedef {object} Node what the accessibility tree says of one thing on screen
 * @property {any} ref
 * @property {string} role ARIA role
 * @property {string} name
 * @property {string} value
 * @property {number} depth
 * @property {boolean} focused
 * @property {boolean} disabled
 * @property {boolean | undefined} checked
 * @property {boolean | undefined} pressed
 * @property {boolean | undefined} expanded
 * @property {boolean | undefined} selected
 * @property {string} [leaf] text of its own, for text nodes only
 *
 * @typedef {{ x: number, y: number, width: number, height: number }} Box CSS pixels from the viewport's corner
 * @typedef {string | RegExp} Name a string is compared whole first, then as a part, both without regard to case
 *
 * @typedef {object} Screen what each browser's driver can do; `createView` makes the words of it
 * @property {() => Promise<Node[]>} tree every node, in reading order
 * @property {(ref: any) => Promise<Box>} show scrolls into view, answers where it is
 * @property {(text: string, nth: number) => Promise<Box | null>} showText scrolls the nth occurrence of a text into view
 * @property {(x: number, y: number) => Promise<void>} clickAt
 * @property {(x: number, y: number) => Promise<void>} tapAt with a finger
 * @property {() => Promise<void>} [forcedColors] Chromium only
 * @property {() => Promise<void>} [asPrinted] Chromium only
 * @property {(x: number, y: number) => Promise<void>} moveTo
 * @property {(ref: any) => Promise<void>} selectAll
 * @property {(ref: any, label: string) => Promise<boolean>} pick chooses an option of a list
 * @property {(text: string) => Promise<void>} type
 * @property {(key: string) => Promise<void>} press
 * @property {(source: string) => Promise<any>} evaluate an expression; a promise is awaited
 * @property {(file: string) => Promise<void>} screenshot
 * @property {(scheme: 'light' | 'dark') => Promise<void>} colorScheme
 * @property {(width: number, height: number) => Promise<void>} resize
 * @property {(url: string) => Promise<void>} goto
 * @property {() => Promise<boolean>} isOpen
 * @property {() => Promise<void>} close
 *
 * @typedef {ReturnType<typeof createView>} View
 */

const PATIENCE_MS = 12_000;
const INLINE = new Set(['strong', 'emphasis', 'code', 'mark', 'time', 'superscript', 'subscript']);
/** Part of the sentence inside a paragraph, a thing of its own elsewhere. */
const INLINE_IN_PARAGRAPH = new Set(['link', 'button', 'textbox', 'combobox']);

/**
 * True when an accessible name is the one asked for.
 * @param {string} actual
 * @param {Name | undefined} wanted
 * @param {boolean} [whole]
 */
export function nameMatches(actual, wanted, whole = false) {
  if (wanted === undefined) return true;
  const said = tidy(actual);
  if (wanted instanceof RegExp) return wanted.test(said);
  const [a, b] = [said.toLowerCase(), tidy(wanted).toLowerCase()];
  return whole ? a === b : a.includes(b);
}

/**
 * Those nodes with this role and name; whole names win over parts of names.
 * @param {Node[]} nodes
 * @param {string} role
 * @param {Name} [name]
 */
export function pickNodes(nodes, role, name) {
  const ofRole = nodes.filter(node => node.role === role);
  const whole = ofRole.filter(node => nameMatches(node.name, name, true));
  return whole.length > 0 ? whole : ofRole.filter(node => nameMatches(node.name, name));
}

/**
 * The words a person reads, one line for each block, blanks with what is typed in them.
 * @param {Node[]} nodes
 */
export function readText(nodes) {
  /** @type {string[]} */
  const lines = [];
  let line = '';
  let blockDepth = -1;
  /** @type {Node[]} */
  const path = [];
  const flush = () => {
    if (tidy(line)) lines.push(tidy(line));
    line = '';
  };
  let block = null;
  for (const node of nodes) {
    path.length = node.depth;
    path[node.depth] = node;
    if (path.some((each, depth) => depth < node.depth && each?.role === 'textbox')) continue;
    const text = node.leaf ?? (node.role === 'textbox' || node.role === 'combobox' ? node.value : '');
    if (!text) continue;
    const above = path.slice(0, node.depth);
    const isInParagraph = above.some(each => each?.role === 'paragraph');
    const isInline = (/** @type {Node} */ each) =>
      INLINE.has(each.role) || (isInParagraph && INLINE_IN_PARAGRAPH.has(each.role));
    const owner = above.findLast(each => each && !isInline(each)) ?? null;
    if (owner !== block || blockDepth < 0) flush();
    block = owner;
    blockDepth = node.depth;
    line += text;
  }
  flush();
  return lines.join('\n');
}

/** @param {string} text */
function tidy(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Makes the words of what a driver can do.
 * @param {Screen} screen
 */
export function createView(screen) {
  /**
   * Everything with this role and name, now.
   * @param {string} role
   * @param {Name} [name]
   */
  async function findAll(role, name) {
    return pickNodes(await screen.tree(), role, name);
  }

  /**
   * The first with this role and name, or null.
   * @param {string} role
   * @param {Name} [name]
   */
  async function find(role, name) {
    return (await findAll(role, name))[0] ?? null;
  }

  /**
   * Waits until something with this role and name is there; what stands there instead is in the error.
   * @param {string} role
   * @param {Name} [name]
   * @param {number} [timeoutMs]
   * @returns {Promise<Node>}
   */
  async function waitFor(role, name, timeoutMs = PATIENCE_MS) {
    return (await until(() => find(role, name), timeoutMs)) ?? tellWhatIsThere(role, name, timeoutMs);
  }

  /** @param {string} role @param {Name | undefined} name @param {number} timeoutMs @returns {Promise<never>} */
  async function tellWhatIsThere(role, name, timeoutMs) {
    const nodes = await screen.tree().catch(() => []);
    const seen = nodes.filter(node => node.role === role).map(node => JSON.stringify(node.name));
    const there = seen.length > 0 ? `of role ${role} there are ${seen.slice(0, 30).join(', ')}` : summarize(nodes);
    throw new Error(`No ${role} "${name ?? ''}" within ${timeoutMs / 1000} s; ${there}`);
  }

  /**
   * A real click in the middle of it, once it is there and lies still; answers what was clicked.
   * @param {string} role
   * @param {Name} [name]
   * @param {number} [timeoutMs]
   */
  async function click(role, name, timeoutMs = PATIENCE_MS) {
    /** @type {Node | null} */
    let node = null;
    const box = await until(async () => {
      const there = await find(role, name);
      node = there ?? node;
      if (!there || there.disabled) return null;
      const first = await screen.show(there.ref).catch(() => null);
      if (!first || first.width === 0) return null;
      await sleep(40);
      const second = await screen.show(there.ref).catch(() => null);
      return second && first.x === second.x && first.y === second.y ? second : null;
    }, timeoutMs);
    if (!node) return tellWhatIsThere(role, name, timeoutMs);
    if (!box) throw new Error(`${role} "${name ?? ''}" is there but cannot be clicked (disabled, hidden or moving)`);
    await screen.clickAt(box.x + box.width / 2, box.y + box.height / 2);
    return node;
  }

  /**
   * The middle of words on the page, once they lie still.
   * @param {string} text
   * @param {number} nth
   */
  async function findText(text, nth) {
    const box = await until(async () => {
      const first = await screen.showText(text, nth);
      await sleep(60);
      const second = await screen.showText(text, nth);
      return second && first?.x === second.x && first.y === second.y ? second : null;
    });
    if (!box) throw new Error(`The page does not show "${text}" ${nth + 1} times, or not still`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  return {
    find,
    findAll,
    waitFor,
    click,
    /**
     * Types into a field in place of what it held.
     * @param {string} role
     * @param {Name} name
     * @param {string} text
     */
    async fill(role, name, text) {
      const node = /** @type {Node} */ (await click(role, name));
      // What the click made another of is looked for again.
      await screen.selectAll(node.ref).catch(async () => screen.selectAll((await waitFor(role, name)).ref));
      if (text === '') await screen.press('Backspace');
      else await screen.type(text);
    },
    /**
     * Chooses an option of a list by its label.
     * @param {string} role
     * @param {Name} name
     * @param {string} label
     */
    async select(role, name, label) {
      const node = await waitFor(role, name);
      if (!(await screen.pick(node.ref, label))) throw new Error(`${role} "${name}" has no option "${label}"`);
    },
    /**
     * A real click on words of the page that are no element of their own, such as a painted mark; the first is number 0.
     * @param {string} text
     * @param {number} [nth]
     */
    async clickText(text, nth = 0) {
      const { x, y } = await findText(text, nth);
      await screen.clickAt(x, y);
    },
    /**
     * The same with a finger.
     * @param {string} text
     */
    async tapText(text) {
      const { x, y } = await findText(text, 0);
      await screen.tapAt(x, y);
    },
    /** As if the reader had the system replace all colours; Chromium only. */
    async forcedColors() {
      if (!screen.forcedColors) throw new Error('No forced colours in this browser');
      await screen.forcedColors();
    },
    /** Shows the page as it would be on paper; Chromium only. */
    async asPrinted() {
      if (!screen.asPrinted) throw new Error('No view of the printed page in this browser');
      await screen.asPrinted();
    },
    /**
     * Moves the pointer over it.
     * @param {string} role
     * @param {Name} [name]
     */
    async hover(role, name) {
      const box = await screen.show((await waitFor(role, name)).ref);
      await screen.moveTo(box.x + box.width / 2, box.y + box.height / 2);
    },
    /** Types at the focus. @param {string} text */
    type: text => screen.type(text),
    /** Presses a key by its DOM name, such as `Tab`, `Shift+Tab`, `Enter`, `Escape`, `ArrowDown`. @param {string} key */
    press: key => screen.press(key),
    /** What has the keyboard, or null. */
    focused: async () => (await screen.tree()).find(node => node.focused && node.role !== 'document') ?? null,
    /** All words on screen, closed shadow roots included, one line for each block. */
    text: async () => readText(await screen.tree()),
    /**
     * The words inside one thing, such as the card's dialog.
     * @param {string} role
     * @param {Name} [name]
     */
    async textOf(role, name) {
      const nodes = await screen.tree();
      const root = pickNodes(nodes, role, name)[0];
      if (!root) return null;
      const start = nodes.indexOf(root);
      const after = nodes.findIndex((node, index) => index > start && node.depth <= root.depth);
      return readText(nodes.slice(start, after < 0 ? undefined : after));
    },
    /**
     * Waits until these words are on screen.
     * @param {Name} text
     * @param {number} [timeoutMs]
     */
    async waitForText(text, timeoutMs = PATIENCE_MS) {
      let last = '';
      const found = await until(async () => {
        last = readText(await screen.tree());
        return nameMatches(last, text);
      }, timeoutMs);
      if (!found)
        throw new Error(`"${text}" did not appear within ${timeoutMs / 1000} s; on screen: ${last.slice(0, 8000)}`);
    },
    /**
     * Waits until nothing with this role and name is there.
     * @param {string} role
     * @param {Name} [name]
     * @param {number} [timeoutMs]
     */
    async waitForGone(role, name, timeoutMs = PATIENCE_MS) {
      if (!(await until(async () => !(await find(role, name)), timeoutMs)))
        throw new Error(`${role} "${name ?? ''}" did not go away`);
    },
    /**
     * Runs a function, or an expression, in the page's own world, past its CSP; arguments and answer travel as JSON.
     * @template T
     * @param {string | ((...args: any[]) => T | Promise<T>)} code
     * @param {...any} args
     * @returns {Promise<Awaited<T>>}
     */
    evaluate(code, ...args) {
      const source =
        typeof code === 'string' ? code : `(${code})(${args.map(arg => JSON.stringify(arg) ?? 'undefined').join(',')})`;
      return screen.evaluate(source);
    },
    /**
     * Waits until a function of the page answers something true, and returns that.
     * @template T
     * @param {(...args: any[]) => T} code
     * @param {...any} args
     * @returns {Promise<Awaited<T>>}
     */
    async waitUntil(code, ...args) {
      const answer = await until(() => this.evaluate(code, ...args));
      if (!answer) throw new Error(`Never became true within ${PATIENCE_MS / 1000} s: ${code}`);
      return answer;
    },
    nodes: screen.tree,
    /** Writes a PNG of the viewport. */
    screenshot: screen.screenshot,
    /**
     * Makes the page believe the system prefers this scheme, and waits until its colours have changed.
     * @param {'light' | 'dark'} scheme
     */
    async colorScheme(scheme) {
      await screen.colorScheme(scheme);
      await screen.evaluate(`(${settleAnimations})()`);
    },
    /** Sets the viewport, in CSS pixels; tabs only. */
    resize: screen.resize,
    goto: screen.goto,
    isOpen: screen.isOpen,
    close: screen.close,
  };
}

/** Runs in the page: waits until what the last change set in motion has come to rest, for two seconds at most. */
async function settleAnimations() {
  const sleepInPage = (/** @type {number} */ ms) => new Promise(resolve => setTimeout(resolve, ms));
  await sleepInPage(60);
  const atRest = document.getAnimations().map(({ finished }) => finished);
  await Promise.race([Promise.allSettled(atRest), sleepInPage(2000)]);
}

/** @param {Node[]} nodes */
function summarize(nodes) {
  const roles = [...new Set(nodes.map(node => node.role))].slice(0, 40).join(' ');
  return `on screen: ${readText(nodes).slice(0, 800) || '(nothing)'} [roles: ${roles}]`;
}

/**
 * Asks again until the answer is true or the time is up (then the last answer); an error counts as "not yet".
 * @template T
 * @param {() => Promise<T>} ask
 * @param {number} [timeoutMs]
 * @returns {Promise<T | null>}
 */
export async function until(ask, timeoutMs = PATIENCE_MS) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer || Date.now() > end) return answer;
    await sleep(80);
  }
}
