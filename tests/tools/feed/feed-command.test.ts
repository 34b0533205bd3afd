import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importList } from '../../../tools/feed/import-list';
import { changedFeed, sampleFeed } from '../../campaigns/sample-feed';
import { newFolderForAll } from '../new-folder';

const COMMAND = join(import.meta.dirname, '../../../tools/feed.mjs');
const LIST = join(import.meta.dirname, '../../fixtures/agreements/invented-list-2026-09-15.csv');
const folder = join(newFolderForAll(), 'a folder');
mkdirSync(folder);

/** Runs the command as npm does, called from a folder with a space in its name. */
function feed(...args: string[]) {
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', env });
  expect(stderr).not.toMatch(/^\s+at /m);
  return { status, said: stdout, complaint: stderr };
}

function put(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

describe('npm run feed', () => {
  it('says what it can do: when asked, in order; when called wrongly, as a complaint', () => {
    expect(feed('--help')).toMatchObject({ status: 0, said: expect.stringContaining('feed -- check FEED.json') });
    expect(feed('check', '--help')).toMatchObject({ status: 0, complaint: '' });
    expect(feed()).toMatchObject({ status: 2, said: '' });
    expect(feed('chek').complaint).toMatch(/^There is no command chek\./);
    expect(feed('check').complaint).toMatch(/^Name one file\./);
    expect(feed('import-agreements', LIST, '--as-off', '2026-09-15').complaint).toMatch(/^Unknown option '--as-off'\./);
  });

  it.each([
    ['a file that is not there', 'nothing.json', `There is no file ${join(folder, 'nothing.json')}.`],
    ['a folder', '.', `${folder} is a folder. Name a file in it.`],
  ])('%s is named whole, with what to do', (_, file, sentence) => {
    expect(feed('check', file)).toMatchObject({ status: 2, complaint: `${sentence}\n` });
    expect(feed('import-agreements', file)).toMatchObject({ status: 2, complaint: `${sentence}\n` });
  });
});

describe('npm run feed -- check', () => {
  it('says of a whole feed what is in it', () => {
    const file = put('whole.json', JSON.stringify(sampleFeed()));
    const { status, said } = feed('check', file);
    expect(said).toMatch(/“.+”, sequence \d+: 2 campaigns, /);
    expect(said).toMatch(/Nothing is left out\.\n$/);
    expect(status).toBe(0);
  });

  it('says of a campaign in which nothing is to be done that nobody sees it', () => {
    const { said } = feed('check', put('idle.json', changedFeed({ 'items[1]._call_in.actions': [] })));
    expect(said).toContain('The campaign “Another” has no actions: it is shown nowhere.');
  });

  it('says what readers would leave out, where, and why, and ends with 1', () => {
    const number = '_call_in.offices[0].lines[0].number';
    const { status, complaint } = feed('check', put('wrong.json', changedFeed({ [number]: '555-1234' })));
    expect(complaint).toMatch(
      /was left out\. That is not a phone number .+“555-1234”.+ In the file: _call_in\.offices\[0\]/,
    );
    expect(status).toBe(1);
    expect(feed('check', put('page.json', '<html><title>Not found</title>')).complaint).toContain(
      'web page (“Not found”)',
    );
  });
});

describe('npm run feed -- import-agreements', () => {
  it.each([
    ['12/17/2026', '12/17/2026 is no day as it is written here.'],
    ['2026-13-40', '2026-13-40 is no day as it is written here.'],
    ['2026-11-24', '2026-11-24 is still to come.'],
  ])('takes no list of the day %s', async (asOf, sentence) => {
    const list = { name: 'list.csv', bytes: new Uint8Array(readFileSync(LIST)) };
    expect(await importList(list, { asOf, today: '2026-11-23' })).toEqual({
      ok: false,
      error: `${sentence} Say the day the list is of, written --as-of 2026-09-15.`,
    });
    expect((await importList(list, { asOf: '2026-11-23', today: '2026-11-23' })).ok).toBe(true);
  });

  it('leaves a feed its list where the new one has no row that can be used', () => {
    const before = put('keeps.json', JSON.stringify(sampleFeed()));
    const [heading] = readFileSync(LIST, 'utf8').split('\n');
    const empty = put('empty-2026-09-15.csv', `${heading}\n`);
    const { status, complaint } = feed('import-agreements', empty, '--into', before);
    expect(complaint).toContain('Not one row of this list could be used.');
    expect(status).toBe(2);
    expect(readFileSync(join(folder, before), 'utf8')).toBe(JSON.stringify(sampleFeed()));
  });

  it('leaves a file that is no feed as it was, and says why it is none', () => {
    const file = put('none.json', '{"_call_in": null}');
    const { status, complaint } = feed('import-agreements', LIST, '--into', file);
    expect(complaint).toContain('none.json is left as it was. It is no feed that readers take: The file is JSON, but');
    expect(status).toBe(1);
    expect(readFileSync(join(folder, file), 'utf8')).toBe('{"_call_in": null}');
  });

  it('makes a feed where npm was called, and no folder', () => {
    expect(feed('import-agreements', LIST, '--into', 'new.json').status).toBe(0);
    expect(existsSync(join(folder, 'new.json'))).toBe(true);
    expect(feed('import-agreements', LIST, '--into', 'away/new.json').complaint).toBe(
      `There is no folder ${join(folder, 'away')}. Make it first.\n`,
    );
    expect(feed('import-agreements', LIST, '--into', '.').complaint).toContain('is a folder.');
  });
});
