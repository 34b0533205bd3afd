import type { View } from './test';

/**
 * What moved by itself among the buttons of the last step since the screen opened, as "section from → to" in px; Chromium alone
 * tells. What a press moves in its own picture is told as well.
 */
export const listMoved = (view: View): Promise<string[]> =>
  view.evaluate(async () => {
    interface Shift extends PerformanceEntry {
      readonly sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    }
    const shifts: Shift[] = [];
    const observer = new PerformanceObserver(list => shifts.push(...(list.getEntries() as Shift[])));
    observer.observe({ type: 'layout-shift', buffered: true });
    // Told after the picture that follows; what comes late has come by then.
    await new Promise(resolve => setTimeout(resolve, 700));
    observer.disconnect();
    return shifts
      .flatMap(({ sources }) => sources)
      .filter(({ node }) => node instanceof Element && node.closest('.how, .logged') !== null)
      .filter(({ previousRect, currentRect }) => previousRect.y !== currentRect.y)
      .map(({ node, previousRect, currentRect }) => {
        const { className } = (node as Element).closest('.how, .logged') as Element;
        return `${className} ${Math.round(previousRect.y)} → ${Math.round(currentRect.y)}`;
      });
  });
