/** A view of one Firefox browser element; every command goes through the desk in the browser's window to the frame script inside. */
import { writeFileSync } from 'node:fs';
import { showText } from './chromium-view.mjs';
import { createView } from './view.mjs';

const STATES = ['checked', 'pressed', 'expanded', 'selected'];

/**
 * @param {(name: string, ...args: any[]) => Promise<any>} desk
 * @param {number} id of the browser element
 */
export function createFirefoxView(desk, id) {
  /** @param {string} name @param {...any} args */
  const agent = (name, ...args) => desk('ask', id, name, args);
  const isOpen = () => desk('isOpen', id);

  return createView({
    async tree() {
      const nodes = await agent('tree');
      // JSON has no undefined.
      for (const node of nodes) for (const key of STATES) node[key] ??= undefined;
      return nodes;
    },
    show: ref => agent('show', ref),
    showText: (text, nth) => agent('evaluate', `(${showText})(${JSON.stringify(text)}, ${nth})`),
    async clickAt(x, y) {
      // A click that closes its own popup never gets an answer.
      await agent('clickAt', x, y).catch(async error => {
        if (await isOpen()) throw error;
      });
    },
    tapAt: (x, y) => desk('tapAt', id, x, y),
    moveTo: (x, y) => agent('moveTo', x, y),
    selectAll: ref => agent('selectAll', ref),
    pick: (ref, label) => agent('pick', ref, label),
    type: text => agent('type', text),
    press: key => agent('press', key),
    evaluate: source => agent('evaluate', source),
    async screenshot(file) {
      writeFileSync(file, Buffer.from(await desk('picture', id), 'base64'));
    },
    colorScheme: scheme => desk('colorScheme', id, scheme),
    resize: (width, height) => desk('resize', id, width, height),
    goto: url => desk('goto', id, url),
    isOpen,
    close: () => desk('closeView', id),
  });
}
