/** What runs in the extension's pages; each function travels as text and uses nothing from outside itself. */

/** From another page to the first row of *My calls*, ms. */
export async function showRows() {
  const until = (/** @type {() => unknown} */ isThere) =>
    new Promise(resolve => {
      if (isThere()) return resolve(undefined);
      const watcher = new MutationObserver(() => {
        if (!isThere()) return;
        watcher.disconnect();
        resolve(undefined);
      });
      watcher.observe(document.body, { childList: true, subtree: true });
    });
  // What the last opening still looks up would be measured with the next.
  if (document.querySelector('.month')) await until(() => document.querySelector('.month')?.textContent);
  location.hash = '#/campaigns';
  await until(() => !document.querySelector('.call-row') && document.querySelector('h1'));
  await new Promise(resolve => setTimeout(resolve, 300));
  const start = performance.now();
  location.hash = '#/calls';
  await until(() => document.querySelector('article.call-row'));
  return performance.now() - start;
}

/** From typing to the end of the search, ms; the pause that waits for more letters is part of it. @param {string} words */
export async function searchWords(words) {
  const field = /** @type {HTMLInputElement} */ (document.querySelector('.call-search input[type="text"]'));
  const status = () => document.querySelector('.call-search-status')?.textContent ?? '';
  const type = (/** @type {string} */ text) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  type('');
  // A change of the log forgets what an earlier search has read, as another window's would.
  new BroadcastChannel('call-in-log').postMessage('changed');
  await new Promise(resolve => setTimeout(resolve, 600));
  const start = performance.now();
  type(words);
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 4));
    if (/found|fits/.test(status())) return performance.now() - start;
  }
}

/** From opening the plots to the picture, ms. */
export async function showStatistics() {
  const fold = /** @type {HTMLDetailsElement} */ (document.querySelector('details.plots'));
  fold.open = false;
  await new Promise(resolve => setTimeout(resolve, 300));
  const start = performance.now();
  fold.open = true;
  while (!fold.querySelector('svg')) await new Promise(resolve => setTimeout(resolve, 2));
  return performance.now() - start;
}

/**
 * What the bare database takes, ms: a cursor over the newest rows or over every row, or counting them.
 * @param {'newest' | 'every' | 'count'} what
 * @param {number} [wanted] rows after which the cursor stops
 */
export function timeRows(what, wanted = Number.POSITIVE_INFINITY) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('call-in-log');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const start = performance.now();
      const rows = database.transaction('calls').objectStore('calls');
      const openNewest = () => rows.index('[listed+startedAt]').openCursor(IDBKeyRange.bound([1], [2]), 'prev');
      const asking = what === 'count' ? rows.count() : what === 'newest' ? openNewest() : rows.openCursor();
      let seen = 0;
      asking.onsuccess = () => {
        seen += 1;
        const cursor = asking.result;
        if (cursor !== null && typeof cursor === 'object' && seen < wanted) return cursor.continue();
        database.close();
        resolve(performance.now() - start);
      };
    };
  });
}
