import fc from 'fast-check';
import { attributes, markup, node, pageParts } from './pages';
import type { Change, Story } from './plan';
import { words } from './words';

const place = fc.nat(20);
const nodes = fc.array(node, { maxLength: 3 });

/** What a change does, apart from where. */
const action = fc.oneof(
  fc.record({ does: fc.constantFrom('append', 'prepend', 'before', 'replace'), node }),
  fc.record({
    does: fc.constantFrom('remove', 'remove', 'unwrap', 'outAndIn', 'adopt', 'normalize', 'reverse', 'empty'),
  }),
  fc.record({ does: fc.constantFrom('move', 'move', 'copy'), to: fc.nat(200) }),
  fc.record({ does: fc.constant('edit'), place, length: fc.nat(6), text: words }),
  fc.record({ does: fc.constantFrom('split', 'split', 'cut'), place }),
  fc.record({ does: fc.constant('setText'), text: words }),
  attributes.map(([name, value]) => ({ does: 'toggle', name, value })),
  fc.record({
    does: fc.constant('wrap'),
    tag: fc.constantFrom('span', 'b', 'div', 'p', 'sup', 'code', 'x-card', 'nav'),
  }),
  fc.oneof(
    fc.record({ does: fc.constant('refill'), nodes }),
    fc.record({ does: fc.constant('markup'), markup }),
    fc.record({ does: fc.constant('stream'), nodes, times: fc.integer({ min: 1, max: 8 }) }),
    fc.record({ does: fc.constant('attachShadow'), mode: fc.constantFrom('open', 'closed'), nodes }),
    fc.record({ does: fc.constantFrom('newBody', 'clearMarks', 'pushState') }),
  ),
);

const change = fc.tuple(fc.nat(200), action).map(([at, what]) => ({ at, ...what }) as Change);
const pause = fc.constantFrom('none', 'none', 'observed', 'oneSlice', 'oneSlice', 'fewSlices', 'read', 'read');

/** Pages and what happens to them. */
export const stories: fc.Arbitrary<Story> = fc.record({
  page: pageParts,
  changes: fc.array(fc.record({ change, pause: pause as fc.Arbitrary<Story['changes'][number]['pause']> }), {
    maxLength: 8,
  }),
  stepMs: fc.constantFrom(0.01, 0.4, 2, 1000, 1000),
  isSeen: fc.integer({ min: 0, max: 39 }).map(one => one === 39),
});
