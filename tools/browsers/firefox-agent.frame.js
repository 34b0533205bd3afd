// @ts-nocheck
/*
 * Runs privileged inside every browser element of Firefox (tabs, toolbar popup, background page) as a frame script:
 * reads the accessibility tree, which sees into closed shadow roots, and sends trusted input. Not a module: it is read as
 * text and handed over by firefox.mjs, with CLOCK and ALARMS replaced by source text (or '').
 */
(() => {
  const CHANNEL = 'call-in-driver';
  const { addDebuggerToGlobal } = ChromeUtils.importESModule('resource://gre/modules/jsdebugger.sys.mjs');
  addDebuggerToGlobal(globalThis);
  const accessibility = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const refs = new Map();
  const ids = new WeakMap();
  let lastRef = 0;
  let clickUtils = null;

  /* Replaced by the driver. */
  const clock = '/*CLOCK*/';
  const alarms = '/*ALARMS*/';

  function refOf(node) {
    if (!ids.has(node)) {
      lastRef += 1;
      ids.set(node, lastRef);
      refs.set(lastRef, new WeakRef(node));
    }
    return ids.get(node);
  }

  function nodeOf(ref) {
    const node = refs.get(ref)?.deref();
    if (!node?.isConnected) throw new Error('It is no longer on the page');
    return node;
  }

  function inputTools() {
    if (clickUtils?.window !== content) {
      clickUtils = { window: content, parent: content, _EU_Ci: Ci, _EU_Cc: Cc };
      Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', clickUtils);
    }
    return clickUtils;
  }

  function hasState(accessible, flag) {
    const state = {};
    accessible.getState(state, {});
    return (state.value & flag) !== 0;
  }

  function readAccessible(accessible, depth) {
    const stringRole = accessibility.getStringRole(accessible.role);
    const isText = stringRole === 'text leaf' || stringRole === 'static';
    const isDocument = accessible.role === Ci.nsIAccessibleRole.ROLE_DOCUMENT || stringRole === 'document';
    /* ARIA has no role for a password; Chromium calls it a textbox. */
    const ownRole = stringRole === 'password text' ? 'textbox' : stringRole;
    const role = isText ? 'text' : isDocument && depth === 0 ? 'document' : accessible.computedARIARole || ownRole;
    const checkable = hasState(accessible, Ci.nsIAccessibleStates.STATE_CHECKABLE) || role === 'radio';
    const node = accessible.DOMNode;
    const name = accessible.name ?? '';
    const pressedAttribute = node?.getAttribute?.('aria-pressed') ?? null;
    const expandable = node?.hasAttribute?.('aria-expanded') || node?.localName === 'summary';
    return {
      ref: node ? refOf(node) : 0,
      role,
      name,
      value:
        role === 'textbox' || role === 'combobox' || role === 'searchbox' || role === 'spinbutton'
          ? String(
              node?.localName === 'select' ? (node.selectedOptions[0]?.text ?? '') : (node?.value ?? accessible.value),
            )
          : accessible.value,
      depth,
      focused: hasState(accessible, Ci.nsIAccessibleStates.STATE_FOCUSED),
      disabled: hasState(accessible, Ci.nsIAccessibleStates.STATE_UNAVAILABLE),
      checked: checkable ? hasState(accessible, Ci.nsIAccessibleStates.STATE_CHECKED) : undefined,
      pressed: pressedAttribute === null ? undefined : hasState(accessible, Ci.nsIAccessibleStates.STATE_PRESSED),
      expanded: expandable ? hasState(accessible, Ci.nsIAccessibleStates.STATE_EXPANDED) : undefined,
      selected: hasState(accessible, Ci.nsIAccessibleStates.STATE_SELECTABLE)
        ? hasState(accessible, Ci.nsIAccessibleStates.STATE_SELECTED)
        : undefined,
      ...(isText ? { leaf: name } : {}),
    };
  }

  async function tree() {
    const root = await settledRoot();
    const list = [];
    const walk = (accessible, depth) => {
      list.push(readAccessible(accessible, depth));
      for (let child = accessible.firstChild; child; child = child.nextSibling) walk(child, depth + 1);
    };
    if (root) walk(root, 0);
    return list;
  }

  /* The accessibility tree follows the page a little later: two animation frames, in a page that is shown. */
  async function settledRoot() {
    await new Promise(resolve => {
      content.requestAnimationFrame(() => content.requestAnimationFrame(resolve));
      content.setTimeout(resolve, 120);
    });
    return accessibility.getAccessibleFor(content.document);
  }

  /* In the window it can still be outside of what scrolls around it; there one meets what holds both, too. */
  function isScrolledAway(element, x, y) {
    for (let box = parentOf(element); box && box !== content.document.body; box = parentOf(box)) {
      if (content.getComputedStyle(box).overflow === 'visible') continue;
      const { top, right, bottom, left } = box.getBoundingClientRect();
      if (x < left || x > right || y < top || y > bottom) return true;
    }
    return false;
  }

  const parentOf = element => element.parentElement ?? element.getRootNode().host ?? null;

  function boxOf(node) {
    const element = node.nodeType === 1 ? node : node.parentElement;
    const rect = element.getBoundingClientRect();
    const isOutside =
      rect.top < 0 || rect.left < 0 || rect.bottom > content.innerHeight || rect.right > content.innerWidth;
    const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
    const top = element.getRootNode().elementFromPoint(x, y);
    const isMet = top && (element.contains(top) || top.contains(element));
    if (isOutside || !isMet || isScrolledAway(element, x, y)) {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return { x: box.x, y: box.y, width: box.width, height: box.height };
  }

  function press(combination) {
    const parts = combination.split('+');
    const key = parts.pop() || '+';
    const has = name => parts.includes(name);
    const event = { shiftKey: has('Shift'), ctrlKey: has('Control'), altKey: has('Alt'), metaKey: has('Meta') };
    inputTools().synthesizeKey(key.length > 1 ? `KEY_${key}` : key, event, content);
  }

  /* The debugger's evaluation is the page's own world and asks no CSP. */
  async function evaluate(source) {
    const inspector = new Debugger();
    const world = inspector.addDebuggee(content);
    const completion = world.executeInGlobal(
      `(async () => { const value = await (${source}\n); return value === undefined ? 'undefined' : JSON.stringify(value); })()`,
    );
    const result = completion && 'return' in completion ? completion.return.unsafeDereference() : null;
    const thrown = completion && 'throw' in completion ? completion.throw : null;
    const message = thrown?.unsafeDereference ? String(thrown.unsafeDereference()) : String(thrown);
    inspector.removeAllDebuggees();
    if (!result) throw new Error(thrown ? message : 'The evaluation was stopped');
    const text = await result;
    return text === 'undefined' || text === undefined ? undefined : JSON.parse(text);
  }

  const commands = {
    tree,
    evaluate,
    show: ref => boxOf(nodeOf(ref)),
    clickAt: (x, y) => {
      const tools = inputTools();
      tools.synthesizeMouseAtPoint(x, y, { type: 'mousemove' }, content);
      tools.synthesizeMouseAtPoint(x, y, { type: 'mousedown', clickCount: 1 }, content);
      tools.synthesizeMouseAtPoint(x, y, { type: 'mouseup', clickCount: 1 }, content);
    },
    moveTo: (x, y) => inputTools().synthesizeMouseAtPoint(x, y, { type: 'mousemove' }, content),
    selectAll: ref => {
      const node = nodeOf(ref);
      node.focus();
      if (node.select) node.select();
      else content.getSelection().selectAllChildren(node);
    },
    pick: (ref, label) => {
      const list = nodeOf(ref);
      const option = [...list.options].find(({ text }) => text.trim() === label.trim());
      if (!option) return false;
      option.selected = true;
      for (const type of ['input', 'change']) list.dispatchEvent(new content.Event(type, { bubbles: true }));
      return true;
    },
    type: text => inputTools().sendString(text, content),
    press,
    state: () => {
      const { document } = content;
      let error = /^about:(?:net|cert)error\?(?:.*&)?e=([^&]*)/.exec(document.documentURI)?.[1] ?? null;
      if (error === 'nssBadCert') error = document.getFailedCertSecurityInfo().errorCodeString;
      return { url: content.location.href, ready: document.readyState, error };
    },
  };

  addMessageListener(`${CHANNEL}:do`, async ({ data: { id, name, args } }) => {
    let answer;
    try {
      answer = { value: await commands[name](...args) };
    } catch (error) {
      answer = { error: String(error?.message ?? error) };
    }
    try {
      sendAsyncMessage(`${CHANNEL}:done`, { id, ...answer });
    } catch {
      // The screen closed meanwhile.
    }
  });

  /* At its time, in every page from now on. */
  function runAt(moment, source) {
    const run = event => {
      const window = event.target.defaultView;
      if (!window || window.location.href === 'about:blank') return;
      const inspector = new Debugger();
      inspector.addDebuggee(window).executeInGlobal(source);
      inspector.removeAllDebuggees();
    };
    addEventListener(moment, run, true);
  }

  if (clock.includes('ShiftedDate')) {
    runAt('DOMWindowCreated', clock);
    // An extension's page has its alarms a little later, still before its first script.
    runAt('DOMDocElementInserted', alarms);
  }
})();
