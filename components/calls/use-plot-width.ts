import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Width where nothing was laid out yet, in CSS pixels. */
const UNKNOWN_PX = 640;

/** How wide a plot may be drawn, so that its letters keep their size on every screen. */
export function usePlotWidth<E extends Element>() {
  const box = useRef<E>(null);
  const [width, setWidth] = useState(UNKNOWN_PX);
  useLayoutEffect(() => {
    const seen = box.current;
    if (!seen) return;
    const measure = () => setWidth(seen.clientWidth || UNKNOWN_PX);
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(seen);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}
