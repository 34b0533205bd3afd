import type { sampleFeed } from '../campaigns/sample-feed';

const MARYLAND = 'ocd-division/country:us/state:md/county:frederick';
const TEXAS = 'ocd-division/country:us/state:tx/county:travis';

const office = (id: string, name: string, role: string, division: string, last: number) => ({
  id,
  name,
  role,
  division,
  lines: [{ number: `+1 202-555-01${last}`, purpose: 'administrative' }],
  source_url: 'https://county.example/contact',
});

/** Texas requires what Maryland forbids: the sheriff is asked in neither, a legislator in one, the council in the other. */
export function addTwoLaws(file: ReturnType<typeof sampleFeed>): void {
  const ours = file._call_in as unknown as Record<'offices' | 'legal', unknown[]>;
  ours.offices.push(
    office('tx-sheriff', 'Travis County Sheriff', 'county sheriff', TEXAS, 31),
    office('tx-house', 'Office of Ana Ruiz', 'state representative', 'ocd-division/country:us/state:tx', 32),
    office('md-sheriff', 'Frederick County Sheriff', 'county sheriff', MARYLAND, 33),
    office('md-council', 'Frederick County Council', 'county council', MARYLAND, 34),
  );
  const legal = (state: string, status: string) => ({
    jurisdiction: `ocd-division/country:us/state:${state}`,
    topic: '287g',
    status,
    source_url: `https://law.example/${state}`,
    as_of: '2026-10-01',
  });
  ours.legal = [legal('tx', 'mandated'), legal('md', 'banned')];
  const item = file.items[0]?._call_in as unknown as { jurisdictions: string[]; actions: Record<string, unknown>[] };
  item.jurisdictions = [];
  const near = (role: string, ...when: string[]) => ({ selector: { role, division: 'user' }, asks_when: when });
  Object.assign(item.actions[0] ?? {}, {
    targets: [
      near('county sheriff', 'open', 'unknown'),
      near('state representative', 'mandated'),
      near('county council', 'banned'),
    ],
  });
}
