import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../lib/page/place-card';

const CARD = { width: 320, height: 400 };
const VIEW = { left: 0, top: 0, width: 1280, height: 800 };

describe('the card', () => {
  it('opens under the words', () => {
    expect(placeCard({ left: 300, top: 100, width: 60, height: 20 }, CARD, VIEW)).toEqual({ left: 300, top: 128 });
  });

  it('opens above them when there is no room below', () => {
    expect(placeCard({ left: 300, top: 600, width: 60, height: 20 }, CARD, VIEW)).toEqual({ left: 300, top: 192 });
  });

  it('opens beside them in a low window, where there is room on one side', () => {
    const low = { left: 0, top: 0, width: 800, height: 420 };
    expect(placeCard({ left: 100, top: 200, width: 60, height: 20 }, CARD, low)).toEqual({ left: 168, top: 12 });
    expect(placeCard({ left: 600, top: 200, width: 60, height: 20 }, CARD, low)).toEqual({ left: 272, top: 12 });
  });

  it('covers them only where no side has room', () => {
    const size = fc.integer({ min: 340, max: 1600 });
    fc.assert(
      fc.property(size, size, fc.nat(99), fc.nat(99), (width, height, across, down) => {
        const words = { left: ((width - 60) * across) / 99, top: ((height - 20) * down) / 99, width: 60, height: 20 };
        const at = placeCard(words, CARD, { left: 0, top: 0, width, height });
        const isClear =
          at.top >= words.top + words.height ||
          at.top + CARD.height <= words.top ||
          at.left >= words.left + words.width ||
          at.left + CARD.width <= words.left;
        const isLow = height < CARD.height + 16;
        const rooms = [
          ...(isLow ? [] : [height - words.top - words.height, words.top].map(room => room - CARD.height)),
          ...[width - words.left - words.width, words.left].map(room => room - CARD.width),
        ];
        if (rooms.some(room => room >= 16)) expect(isClear).toBe(true);
      }),
    );
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
          const at = placeCard({ left, top, width: 60, height: 20 }, CARD, { left: 0, top: 0, width, height });
          expect(at.left).toBeGreaterThanOrEqual(0);
          expect(at.top).toBeGreaterThanOrEqual(0);
          expect(at.left + CARD.width).toBeLessThanOrEqual(width);
          expect(at.top + CARD.height).toBeLessThanOrEqual(height);
        },
      ),
    );
  });

  it('stays in the part of the window a pinch left in sight', () => {
    const view = { left: 200, top: 300, width: 400, height: 500 };
    expect(placeCard({ left: 0, top: 0, width: 60, height: 20 }, CARD, view)).toEqual({ left: 208, top: 308 });
    expect(placeCard({ left: 590, top: 790, width: 60, height: 20 }, CARD, view)).toEqual({ left: 272, top: 382 });
  });

  it('shows its top where it is taller than the window', () => {
    const low = { left: 0, top: 0, width: 320, height: 200 };
    expect(placeCard({ left: 10, top: 150, width: 60, height: 20 }, CARD, low).top).toBe(8);
  });
});
