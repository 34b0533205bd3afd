/** A rectangle in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Between the words and the card, and between the card and the edge of the window. */
const GAP_PX = 8;

/** Where the card goes: under the words, above them where there is no room below, beside them where there is none at all, always inside what is seen of the window. */
export function placeCard(
  words: Box,
  card: { width: number; height: number },
  view: Box,
): { left: number; top: number } {
  const down = findSide(
    { at: words.top, size: words.height },
    { size: card.height, from: view.top, room: view.height },
  );
  const across = findSide(
    { at: words.left, size: words.width },
    { size: card.width, from: view.left, room: view.width },
  );
  const isBeside = down === undefined && across !== undefined;
  const below = words.top + words.height + GAP_PX;
  return {
    left: inside(isBeside ? across : words.left, card.width, { from: view.left, room: view.width }),
    top: inside(isBeside ? words.top : (down ?? below), card.height, { from: view.top, room: view.height }),
  };
}

/** Where something begins that has room behind the words, or else before them; undefined where it has none. */
function findSide(
  words: { at: number; size: number },
  { size, from, room }: { size: number; from: number; room: number },
): number | undefined {
  const [behind, before] = [words.at + words.size + GAP_PX, words.at - size - GAP_PX];
  if (behind + size + GAP_PX <= from + room) return behind;
  return before >= from + GAP_PX ? before : undefined;
}

const inside = (at: number, size: number, { from, room }: { from: number; room: number }) =>
  Math.max(from + GAP_PX, Math.min(at, from + room - size - GAP_PX));
