/** True when the keyboard goes out of all of what this handler is on, and not from one of its fields to another. */
export const hasLeft = ({ currentTarget, relatedTarget }: FocusEvent & { readonly currentTarget: Node }): boolean =>
  !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
