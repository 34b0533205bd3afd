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
      // Before any script of a page: one that read the clock sooner goes on by its own.
      static isFirst = !globalThis.document?.documentElement;
      static shift = shift;
    }
    globalThis.Date = new Proxy(ShiftedDate, { apply: () => new ShiftedDate().toString() });
  })();`;
}

/**
 * Source text that has a realm whose clock was moved set its alarms as far ahead of the browser's own clock, by which they ring:
 * Firefox rings one at once whose time is past there. No realm but one of an extension has any.
 */
export const ALARMS_SCRIPT = `(${moveAlarms})();`;

/** Runs in the realm. */
function moveAlarms() {
  /** @type {any} */
  const alarms = Reflect.get(globalThis, 'browser')?.alarms;
  const shift = Reflect.get(Date, 'shift');
  if (!alarms || shift === undefined) return;
  const { create, get, getAll } = alarms;
  const toReal = (/** @type {any} */ value) => {
    return value?.when === undefined ? value : { ...value, when: value.when - shift };
  };
  const toShifted = (/** @type {any} */ alarm) => alarm && { ...alarm, scheduledTime: alarm.scheduledTime + shift };
  alarms.create = (/** @type {any[]} */ ...values) => create(...values.map(toReal));
  alarms.get = async (/** @type {string} */ name) => toShifted(await get(name));
  alarms.getAll = async () => (await getAll()).map(toShifted);
}
