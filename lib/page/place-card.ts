/** A rectangle in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Between the words and the card, and between the card and the edge of the window. */
const GAP_PX = 8;

/** Where the card goes: under the words, above them where there is no room below, always inside what is seen of the window. */
export function placeCard(
  words: Box,
  card: { width: number; height: number },
  view: Box,
): { left: number; top: number } {
  const below = words.top + words.height + GAP_PX;
  const above = words.top - card.height - GAP_PX;
  const fitsBelow = below + card.height + GAP_PX <= view.top + view.height;
  const top = fitsBelow || above < view.top + GAP_PX ? below : above;
  return {
    left: inside(words.left, card.width, { from: view.left, room: view.width }),
    top: inside(top, card.height, { from: view.top, room: view.height }),
  };
}

const inside = (at: number, size: number, { from, room }: { from: number; room: number }) =>
  Math.max(from + GAP_PX, Math.min(at, from + room - size - GAP_PX));
