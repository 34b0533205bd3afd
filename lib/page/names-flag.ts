const KEY = Symbol.for('call-in names');
type Flagged = typeof globalThis & { [KEY]?: boolean };

/** Says to the first look, which runs next, that feeds have names to ask for. */
export function raiseNamesFlag(): void {
  (globalThis as Flagged)[KEY] = true;
}

/** True when the flag was raised for this look; it is taken down, for the next look may come without. */
export function takeNamesFlag(): boolean {
  const isRaised = (globalThis as Flagged)[KEY] === true;
  delete (globalThis as Flagged)[KEY];
  return isRaised;
}
