/** Counts what is asked of nodes; to be imported before what asks, which keeps the browser's own properties. */
export const reads = { steps: 0, characters: 0 };

function count(owner: object, name: string, note: (value: unknown) => void): void {
  let from: object | null = owner;
  while (from && !Object.hasOwn(from, name)) from = Object.getPrototypeOf(from);
  const own = from && Object.getOwnPropertyDescriptor(from, name);
  if (!own?.get || !from) throw new Error(`No ${name} to count`);
  const { get } = own;
  Object.defineProperty(from, name, {
    ...own,
    get() {
      const value = get.call(this);
      note(value);
      return value;
    },
  });
}

for (const name of ['parentNode', 'firstChild', 'lastChild', 'nextSibling', 'previousSibling'])
  count(Node.prototype, name, () => {
    reads.steps += 1;
  });
count(Element.prototype, 'textContent', value => {
  reads.characters += String(value).length;
});
