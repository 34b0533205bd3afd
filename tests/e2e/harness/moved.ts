import type { View } from './test';

/** The buttons of the call screen's last step. */
export const LAST_STEP = '.how, .logged';

/**
 * What moved up or down by itself in a part of the screen since it opened, as "from → to"; Chromium alone tells. What a
 * press moves in its own picture is told as well.
 */
export const listMoved = (view: View, within: string): Promise<string[]> =>
  view.evaluate(async part => {
    interface Shift extends PerformanceEntry {
      readonly sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    }
    const shifts: Shift[] = [];
    const observer = new PerformanceObserver(list => shifts.push(...(list.getEntries() as Shift[])));
    observer.observe({ type: 'layout-shift', buffered: true });
    // Told after the picture that follows; what comes late has come by then.
    await new Promise(resolve => setTimeout(resolve, 700));
    observer.disconnect();
    const step = document.querySelector(part);
    return shifts
      .flatMap(({ sources }) => sources)
      .filter(({ node }) => node !== null && (step?.contains(node) || node.contains(step)))
      .filter(({ previousRect, currentRect }) => previousRect.y !== currentRect.y)
      .map(({ previousRect, currentRect }) => `${Math.round(previousRect.y)} → ${Math.round(currentRect.y)} px`);
  }, within);

/** Where a part of the screen stood in each picture of the second after a press on a button, each place once, in px from the top. */
export const listPlacesAfter = (view: View, button: string, within: string): Promise<number[]> =>
  view.evaluate(
    async ([name, part]) => {
      const pressed = [...document.querySelectorAll('button')].find(each => each.textContent?.trim() === name);
      if (!pressed) throw new Error(`No button "${name}"`);
      pressed.click();
      const places = new Set<number>();
      for (const until = performance.now() + 1000; performance.now() < until; ) {
        // After the picture's own changes, before the next.
        await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
        const box = document.querySelector(part)?.getBoundingClientRect();
        if (box) places.add(Math.round(box.top));
      }
      return [...places];
    },
    [button, within] as const,
  );
