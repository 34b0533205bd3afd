/** A small good feed in the words of the schema; tests change one thing in a copy and see what that costs. */
export function sampleFeed() {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Neighbours for Frederick',
    home_page_url: 'https://neighbours.example/',
    language: 'en',
    authors: [{ name: 'Neighbours for Frederick', url: 'https://neighbours.example/' }],
    _call_in: {
      format: 1 as unknown,
      sequence: 7,
      expires: '2027-01-03T12:00:00-05:00',
      topics: [{ id: '287g', label: '287(g)', explains: 'Local police as immigration agents.', names: ['287(g)'] }],
      offices: [
        {
          id: 'board',
          name: 'County Board',
          role: 'county board',
          division: 'ocd-division/country:us/state:md/county:frederick',
          lines: [
            { number: '+1 202-555-0101', purpose: 'main', regions: ['MD'] },
            { number: '+1 202-555-0102', purpose: 'voicemail' },
          ],
          hours: { time_zone: 'America/New_York', weekly: [{ days: ['mon', 'tue'], from: '09:00', to: '17:00' }] },
          source_url: 'https://board.example/contact',
          seen_on: '2026-11-01',
        },
        {
          id: 'sheriff',
          name: 'Sheriff of Frederick County',
          role: 'sheriff',
          lines: [{ number: '+1 202-555-0103', purpose: 'administrative' }],
          source_url: 'https://sheriff.example/contact',
        },
      ],
      agreements: [
        {
          agency: 'Frederick County Sheriff',
          division: 'ocd-division/country:us/state:md/county:frederick',
          kind: 'county',
          model: 'jail_enforcement',
          source_url: 'https://agreements.example/list',
          as_of: '2026-09-15',
        },
      ],
      legal: [
        {
          jurisdiction: 'ocd-division/country:us/state:md',
          topic: '287g',
          status: 'banned',
          source_url: 'https://law.example/md',
          as_of: '2026-10-01',
        },
      ],
    },
    items: [
      {
        id: 'end-it',
        url: 'https://neighbours.example/end-it',
        title: 'End it in Frederick',
        summary: 'The board decides on Thursday.',
        content_text: 'Background.',
        date_published: '2026-11-01T09:00:00-05:00',
        language: 'en',
        tags: ['287g'],
        _call_in: {
          topics: ['287g'],
          jurisdictions: ['ocd-division/country:us/state:md'],
          opens: '2026-11-01T00:00:00-05:00',
          closes: '2026-12-01T00:00:00-05:00',
          deadline: { at: '2026-11-26T19:00:00-05:00', label: 'Vote of the board' },
          call_days: ['2026-11-24', '2026-11-23'],
          time_zone: 'America/New_York',
          sponsors: [{ name: 'Neighbours', url: 'https://neighbours.example/' }],
          actions: [
            {
              id: 'call',
              kind: 'call',
              title: 'Call the board',
              targets: [{ office: 'board', reason: 'It votes.' }, { office: 'sheriff' }],
              scripts: [
                {
                  id: 'call-en',
                  language: 'en',
                  blocks: [
                    { say: 'greeting', text: 'My name is ____ and I live in [CITY].' },
                    { say: 'reason', choices: [{ id: 'a', label: 'Safety', text: 'It makes nobody safer.' }] },
                    { say: 'thanks', when: 'voicemail', text: 'Thank you.' },
                  ],
                },
              ],
            },
            {
              id: 'vigil',
              kind: 'event',
              title: 'Vigil at the court house',
              event_type: 'vigil',
              parts: [
                {
                  title: 'Vigil',
                  starts: '2026-11-25T18:00:00-05:00',
                  ends: '2026-11-25T19:00:00-05:00',
                  time_zone: 'America/New_York',
                  place: 'Court house steps',
                },
              ],
            },
            { id: 'leaflet', kind: 'flyer', title: 'Leaflet', url: 'https://neighbours.example/leaflet.pdf' },
          ],
        },
      },
      {
        id: 'second',
        title: 'Another',
        _call_in: { topics: ['287g'], actions: [{ id: 'read', kind: 'article', title: 'Read this' }] },
      },
    ],
  };
}

type Node = Record<string, unknown>;

/** Sets the value at a path such as `items[0]._call_in.actions[0].title` in place; `undefined` takes the field away. */
export function setAt(feed: object, path: string, value: unknown): void {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  const last = steps.pop() ?? '';
  const holder = steps.reduce<Node>((node, step) => node[step] as Node, feed as Node);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}

/** The sample feed with the given paths changed, as the text of a file. */
export function changedFeed(changes: Record<string, unknown>): string {
  const feed = sampleFeed();
  for (const [path, value] of Object.entries(changes)) setAt(feed, path, value);
  return JSON.stringify(feed);
}
