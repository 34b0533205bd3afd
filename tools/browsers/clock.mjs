/**
 * Source text that moves a realm's clock so that now is the given instant; time goes on from there.
 * @param {string} instant ISO 8601
 */
export function clockScript(instant) {
  const start = Date.parse(instant);
  if (Number.isNaN(start)) throw new Error(`Not an instant: ${instant}`);
  return `(() => { const RealDate = Date; const shift = ${start} - ${Date.now()};
    if (globalThis.Date.isShifted) return;
    class ShiftedDate extends RealDate {
      constructor(...values) { if (values.length === 0) super(RealDate.now() + shift); else super(...values); }
      static now() { return RealDate.now() + shift; }
      static isShifted = true;
    }
    globalThis.Date = new Proxy(ShiftedDate, { apply: () => new ShiftedDate().toString() });
  })();`;
}
