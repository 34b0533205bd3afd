import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { expireCall } from '../../../lib/calls/call-session';
import { writeCallsCalendar } from '../../../lib/calls/export/calls-calendar';
import { writeCsv } from '../../../lib/calls/export/csv';
import { writeOsdi } from '../../../lib/calls/export/osdi';
import { COPIES_WORDS } from '../../../lib/language/copies-words';
import { sampleCall } from '../../components/sample-calls';

const MADE = { at: Date.parse('2026-11-21T12:00:00Z'), timeZone: 'America/New_York' };

const withNote = (note: string, officeName = 'White House comment line') => {
  const call = sampleCall({ id: `call-${note.length}` });
  return { ...call, ...(call.details && { details: { ...call.details, note, officeName } }) };
};

/** Another parser than ours, with its own idea of RFC 4180. */
function parseWithPython(text: string, delimiter = ','): string[][] {
  const code = `import csv,json,sys
rows = csv.reader(sys.stdin, delimiter=${JSON.stringify(delimiter)}, strict=${delimiter === ',' ? 'True' : 'False'})
sys.stdout.write(json.dumps(list(rows)))`;
  const environment = { ...process.env, PYTHONIOENCODING: 'utf-8' };
  const program = `import io,sys
sys.stdin = io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8-sig', newline='')
${code}`;
  const { stdout, status, stderr } = spawnSync('python3', ['-c', program], { input: text, env: environment });
  if (status !== 0) throw new Error(String(stderr));
  return JSON.parse(String(stdout));
}

const hasPython = spawnSync('python3', ['-c', 'import csv']).status === 0;
if (!hasPython) console.warn('Not checked with a second CSV parser: there is no python3 here');

const NOTES = [
  'plain',
  'a "quoted", word',
  'two\nlines',
  'Windows\r\nlines',
  '  spaces kept  ',
  'ñandú · 日本',
  'a;b',
  'tab\there',
  '',
];

const DANGEROUS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  'x;=1+1;',
  'x\n=HYPERLINK("https://evil.example")',
  '"=1+1',
  '＝1+1',
];

describe('a table of calls', () => {
  const table = (notes: readonly string[]) =>
    writeCsv(
      notes.map(note => withNote(note)),
      COPIES_WORDS.en.table,
      MADE,
    );

  it('starts with the mark that says UTF-8 and ends every line as RFC 4180 has it', () => {
    const [call] = [withNote('plain')];
    const told = { ...call, followUp: { on: '2026-11-30', isDone: false } };
    const leaning = { ...told, ...(told.details && { details: { ...told.details, stance: 'leaning' as const } }) };
    const { name, text } = writeCsv([leaning], COPIES_WORDS.en.table, MADE);
    expect(name).toBe('call-in-calls-2026-11-21.csv');
    expect(text).toBe(
      '\uFEFFDate,Time,Office,Number,Campaign,How it went,What they said,What they promised,Follow up on,How called,Called as,Place,Note\r\n' +
        '2026-11-21,15:04,White House comment line,(202) 456-1111,End local 287(g) agreements,Reached,Leaning,,2026-11-30,called from here,Rosa,Frederick,plain\r\n',
    );
  });

  it('speaks Spanish', () => {
    const { text } = writeCsv([withNote('ñ')], COPIES_WORDS.es.table, MADE);
    expect(text).toMatch(/^\uFEFFFecha,Hora,Oficina,Número,/);
  });

  it.skipIf(!hasPython)('is read back whole by another parser', () => {
    const rows = parseWithPython(table(NOTES).text);
    expect(rows.map(row => row.length)).toEqual(Array(NOTES.length + 1).fill(13));
    expect(rows.slice(1).map(row => row[12])).toEqual(NOTES);
  });

  it.skipIf(!hasPython).each([',', ';', '\t'])(
    'starts no formula where a spreadsheet parts cells at “%s”',
    delimiter => {
      const cells = parseWithPython(table(DANGEROUS).text, delimiter).flat();
      expect(cells.length).toBeGreaterThan(DANGEROUS.length);
      for (const line of cells.flatMap(cell => cell.split(/[\r\n]/))) expect(line).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      if (delimiter === ',') for (const cell of cells) expect(cell).not.toMatch(/^[\t\r]/);
    },
  );

  it('keeps a feed’s words from computing, too', () => {
    expect(writeCsv([withNote('', '=cmd|calc')], COPIES_WORDS.en.table, MADE).text).toContain(",'=cmd|calc,");
  });
});

it('writes OSDI outreaches: who was called and when, without the caller’s name, place and note', () => {
  const { name, text } = writeOsdi([withNote('private'), sampleCall({ id: 'open', state: 'open' })], MADE);
  const page = JSON.parse(text);
  expect(name).toBe('call-in-outreach-2026-11-21.json');
  expect(page.total_records).toBe(1);
  expect(page._embedded['osdi:outreaches'][0]).toMatchObject({
    identifiers: ['call-in:call-7'],
    origin_system: 'Call-In',
    action_date: '2026-11-21T20:04:00.000Z',
    type: 'phone',
    duration: 180,
    targets: [{ organization: 'White House comment line' }],
    'call_in:outcome': 'reached',
  });
  expect(text).not.toMatch(/private|Rosa|Frederick/);
});

it('says of an outreach how long it lasted only where that is known', () => {
  const overnight = { ...withNote(''), endedAt: Date.parse('2026-11-22T09:00:00-05:00') };
  const byHand = { ...withNote(''), endedAt: overnight.startedAt, way: 'none' as const };
  const page = JSON.parse(writeOsdi([overnight, byHand], MADE).text);
  expect(page._embedded['osdi:outreaches'].map((one: object) => 'duration' in one)).toEqual([false, false]);
});

it('gives organizers and calendars no call that was not made, but the day to ring after it', () => {
  const expired = { ...expireCall({ ...withNote(''), state: 'open' }), followUp: { on: '2026-11-30', isDone: false } };
  const skipped = { ...withNote(''), outcome: 'skipped' as const };
  expect(JSON.parse(writeOsdi([expired, skipped], MADE).text).total_records).toBe(0);
  const words = { sayCall: () => 'Called', sayFollowUp: () => 'Call again' };
  const { text } = writeCallsCalendar([expired, skipped], words, MADE);
  expect(text.match(/SUMMARY:.*/g)?.map(line => line.trim())).toEqual(['SUMMARY:Call again']);
});

it('writes calls as calendar entries of an hour at most, without what is private', () => {
  const late = { ...withNote('private'), endedAt: Date.parse('2026-11-22T09:00:00-05:00') };
  const words = {
    sayCall: () => 'Called White House comment line',
    sayFollowUp: () => 'Call White House comment line again',
  };
  const due = { ...late, followUp: { on: '2026-11-30', isDone: false } };
  const done = { ...late, followUp: { on: '2026-12-30', isDone: true } };
  const { text } = writeCallsCalendar([due, done], words, MADE);
  expect(text).toMatch(/DTSTART;VALUE=DATE:20261130\r?\n/);
  expect(text).toContain('SUMMARY:Call White House comment line again');
  expect(text).not.toContain('20261230');
  expect(text).toMatch(/DTSTART:20261121T200400Z\r?\n/);
  expect(text).toMatch(/DTEND:20261121T210400Z\r?\n/);
  expect(text).toContain('SUMMARY:Called White House comment line');
  expect(text).not.toMatch(/private|Rosa|Frederick/);
});
