/** A view of one Chromium target: looks through the accessibility tree, acts by `Input.*`, all over one DevTools session. */
import { writeFileSync } from 'node:fs';
import { createView } from './view.mjs';

const KEYS = /** @type {Record<string, { code: string, keyCode: number, text?: string }>} */ ({
  Tab: { code: 'Tab', keyCode: 9 },
  Enter: { code: 'Enter', keyCode: 13, text: '\r' },
  Escape: { code: 'Escape', keyCode: 27 },
  Backspace: { code: 'Backspace', keyCode: 8 },
  Delete: { code: 'Delete', keyCode: 46 },
  ' ': { code: 'Space', keyCode: 32, text: ' ' },
  Home: { code: 'Home', keyCode: 36 },
  End: { code: 'End', keyCode: 35 },
  PageUp: { code: 'PageUp', keyCode: 33 },
  PageDown: { code: 'PageDown', keyCode: 34 },
  ArrowLeft: { code: 'ArrowLeft', keyCode: 37 },
  ArrowUp: { code: 'ArrowUp', keyCode: 38 },
  ArrowRight: { code: 'ArrowRight', keyCode: 39 },
  ArrowDown: { code: 'ArrowDown', keyCode: 40 },
});
const MODIFIERS = /** @type {Record<string, number>} */ ({ Alt: 1, Control: 2, Meta: 4, Shift: 8 });

/**
 * @param {object} target
 * @param {(method: string, params?: Record<string, any>) => Promise<any>} target.call one command to this target
 * @param {() => Promise<void>} target.close
 * @param {() => Promise<boolean>} target.isOpen
 * @param {(url: string) => Promise<void>} target.goto
 * @param {() => Promise<void>} target.toFront
 */
export function createChromiumView({ call, close, isOpen, goto, toFront }) {
  async function tree() {
    const { nodes } = await call('Accessibility.getFullAXTree');
    return flatten(nodes);
  }

  /** @param {number} backendNodeId @returns {Promise<string>} */
  async function resolve(backendNodeId) {
    const { object } = await call('DOM.resolveNode', { backendNodeId });
    return object.objectId;
  }

  /**
   * @param {number} ref
   * @param {string} functionDeclaration
   * @param {any[]} [args]
   */
  async function onNode(ref, functionDeclaration, args = []) {
    const { result, exceptionDetails } = await call('Runtime.callFunctionOn', {
      objectId: await resolve(ref),
      functionDeclaration,
      arguments: args.map(value => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** @param {string} expression */
  async function evaluate(expression) {
    const { result, exceptionDetails } = await call('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  return createView({
    tree,
    evaluate,
    async show(ref) {
      // Nobody clicks in a tab behind, which is not drawn and loses clicks.
      await toFront();
      await call('DOM.scrollIntoViewIfNeeded', { backendNodeId: ref });
      const { quads } = await call('DOM.getContentQuads', { backendNodeId: ref });
      return boxOf(quads[0] ?? [0, 0, 0, 0, 0, 0, 0, 0]);
    },
    async showText(text, nth) {
      await toFront();
      return evaluate(`(${showText})(${JSON.stringify(text)}, ${nth})`);
    },
    async clickAt(x, y) {
      await call('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
      for (const type of ['mousePressed', 'mouseReleased']) {
        // A click that closes its own popup never gets an answer.
        const done = call('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
        if (type === 'mousePressed') await done;
        else await done.catch(error => isOpen().then(open => (open ? Promise.reject(error) : undefined)));
      }
    },
    moveTo: (x, y) => call('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y }),
    selectAll: ref =>
      onNode(
        ref,
        'function () { this.focus(); if (this.select) this.select(); else getSelection().selectAllChildren(this); }',
      ),
    pick: (ref, label) => onNode(ref, pickOption.toString(), [label]),
    type: text => call('Input.insertText', { text }),
    press: key => press(call, key),
    async screenshot(file) {
      const { data } = await call('Page.captureScreenshot', { format: 'png' });
      writeFileSync(file, Buffer.from(data, 'base64'));
    },
    colorScheme: scheme =>
      call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] }),
    forcedColors: () => call('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] }),
    asPrinted: () => call('Emulation.setEmulatedMedia', { media: 'print' }),
    async tapAt(x, y) {
      await call('Emulation.setTouchEmulationEnabled', { enabled: true });
      await call('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await call('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    resize: (width, height) =>
      call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }),
    goto,
    isOpen,
    close,
  });
}

/**
 * @param {(method: string, params?: Record<string, any>) => Promise<any>} call
 * @param {string} combination
 */
async function press(call, combination) {
  const parts = combination.split('+');
  const key = parts.pop() || '+';
  const modifiers = parts.reduce((sum, name) => sum + (MODIFIERS[name] ?? 0), 0);
  const known = KEYS[key] ?? { code: `Key${key.toUpperCase()}`, keyCode: key.toUpperCase().charCodeAt(0), text: key };
  const text = modifiers & ~8 ? undefined : known.text;
  const event = { key, code: known.code, windowsVirtualKeyCode: known.keyCode, modifiers };
  await call('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', ...event, ...(text ? { text } : {}) });
  await call('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}

/** @param {number[]} quad four corners */
function boxOf(quad) {
  const xs = quad.filter((_, index) => index % 2 === 0);
  const ys = quad.filter((_, index) => index % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/**
 * Chromium's list of accessibility nodes in reading order, ignored ones left out.
 * @param {any[]} nodes
 * @returns {import('./view.mjs').Node[]}
 */
export function flatten(nodes) {
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  /** @type {import('./view.mjs').Node[]} */
  const list = [];
  /** @param {any} node @param {number} depth */
  const walk = (node, depth) => {
    const shown = !node.ignored && node.role?.value !== 'none' && node.role?.value !== 'InlineTextBox';
    if (shown) list.push(readNode(node, depth));
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id), shown ? depth + 1 : depth);
  };
  if (nodes[0]) walk(nodes[0], 0);
  return list;
}

/** @param {any} node @param {number} depth @returns {import('./view.mjs').Node} */
function readNode(node, depth) {
  const state = Object.fromEntries(
    (node.properties ?? []).map((/** @type {any} */ item) => [item.name, item.value.value]),
  );
  const role = ROLES[node.role?.value] ?? node.role?.value ?? '';
  const name = node.name?.value ?? '';
  return {
    ref: node.backendDOMNodeId,
    role,
    name,
    value: String(node.value?.value ?? ''),
    depth,
    focused: state.focused === true,
    disabled: state.disabled === true,
    checked: tristate(state.checked),
    pressed: tristate(state.pressed),
    expanded: tristate(state.expanded),
    selected: tristate(state.selected),
    ...(role === 'text' ? { leaf: name } : {}),
  };
}

/** @param {unknown} value */
function tristate(value) {
  return value === undefined ? undefined : value === true || value === 'true';
}

const ROLES = /** @type {Record<string, string>} */ ({
  RootWebArea: 'document',
  StaticText: 'text',
  LineBreak: 'break',
  MenuListPopup: 'listbox',
  MenuListOption: 'option',
  SpinButton: 'spinbutton',
  ComboBoxSelect: 'combobox',
});

/**
 * Runs in the page: where the nth occurrence of a text is, scrolled into view.
 * @param {string} text
 * @param {number} nth
 */
export function showText(text, nth) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let all = '';
  /** @type {{ node: Text, start: number }[]} */
  const pieces = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style, noscript, template')) continue;
    pieces.push({ node: /** @type {Text} */ (node), start: all.length });
    all += /** @type {Text} */ (node).data.replace(/\s/g, ' ');
  }
  let at = -1;
  for (let count = 0; count <= nth; count += 1) at = all.indexOf(text, at + 1);
  if (at < 0) return null;
  const place = (/** @type {number} */ offset) => {
    const piece = pieces.findLast(({ start }) => start <= offset);
    return piece ? /** @type {const} */ ([piece.node, offset - piece.start]) : null;
  };
  const [from, last] = [place(at), place(at + text.length - 1)];
  if (!from || !last) return null;
  const range = new Range();
  range.setStart(...from);
  range.setEnd(last[0], last[1] + 1);
  const seen = range.getClientRects()[0] ?? range.getBoundingClientRect();
  // In the window it can still be outside of what scrolls around it.
  const top = document.elementFromPoint(seen.x + seen.width / 2, seen.y + seen.height / 2);
  const isCovered = !top?.contains(from[0]);
  if (isCovered || seen.top < 80 || seen.bottom > innerHeight - 80) {
    from[0].parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
  const { x, y, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect();
  return { x, y, width, height };
}

/**
 * Runs on a `<select>`: chooses by label, as a person would; false without such an option.
 * @this {HTMLSelectElement}
 * @param {string} label
 */
export function pickOption(label) {
  const option = [...this.options].find(({ text }) => text.trim() === label.trim());
  if (!option) return false;
  this.value = option.value;
  option.selected = true;
  this.dispatchEvent(new Event('input', { bubbles: true }));
  this.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
