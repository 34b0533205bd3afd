import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../lib/page/place-card';

const CARD = { width: 320, height: 400 };
const VIEW = { width: 1280, height: 800 };

describe('the card', () => {
  it('opens under the words', () => {
    expect(placeCard({ left: 300, top: 100, width: 60, height: 20 }, CARD, VIEW)).toEqual({ left: 300, top: 128 });
  });

  it('opens above them when there is no room below', () => {
    expect(placeCard({ left: 300, top: 600, width: 60, height: 20 }, CARD, VIEW)).toEqual({ left: 300, top: 192 });
  });

  it('never leaves the window where it fits in', () => {
    const within = (max: number) => fc.integer({ min: -200, max });
    fc.assert(
      fc.property(
        within(2000),
        within(2000),
        fc.integer({ min: 340, max: 2000 }),
        fc.integer({ min: 420, max: 2000 }),
        (left, top, width, height) => {
          const at = placeCard({ left, top, width: 60, height: 20 }, CARD, { width, height });
          expect(at.left).toBeGreaterThanOrEqual(0);
          expect(at.top).toBeGreaterThanOrEqual(0);
          expect(at.left + CARD.width).toBeLessThanOrEqual(width);
          expect(at.top + CARD.height).toBeLessThanOrEqual(height);
        },
      ),
    );
  });
});
