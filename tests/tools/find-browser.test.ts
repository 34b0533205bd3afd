import { describe, expect, it } from 'vitest';
import { adviceFor, browserPlaces, findBrowser } from '../../tools/find-browser.mjs';

type Machine = NonNullable<Parameters<typeof findBrowser>[1]>;

const machine = (platform: string, programs: string[], env: Machine['env'] = {}): Machine => ({
  platform,
  env,
  isProgram: path => programs.includes(path),
});

describe('finding a browser', () => {
  it.each([
    ['chromium', 'linux', '/usr/bin/chromium'],
    ['chromium', 'linux', '/snap/bin/chromium'],
    ['chromium', 'linux', '/usr/bin/google-chrome'],
    ['firefox', 'linux', '/usr/bin/firefox-esr'],
    ['chromium', 'darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['chromium', 'darwin', '/Users/rosa/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['firefox', 'darwin', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    ['chromium', 'win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['chromium', 'win32', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['firefox', 'win32', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  ] as const)('%s on %s at %s', (kind, platform, path) => {
    const env = {
      HOME: '/Users/rosa',
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    };
    expect(findBrowser(kind, machine(platform, [path], env))).toBe(path);
  });

  it('looks along PATH before the usual places', () => {
    const found = machine('linux', ['/usr/bin/chromium', '/opt/mine/chromium'], { PATH: '/opt/mine:/usr/bin' });
    expect(findBrowser('chromium', found)).toBe('/opt/mine/chromium');
  });

  it('takes the person’s word first, and never another program in its place', () => {
    const programs = ['/usr/bin/chromium', '/opt/edge'];
    expect(findBrowser('chromium', machine('linux', programs, { CALL_IN_CHROMIUM: '/opt/edge' }))).toBe('/opt/edge');
    expect(findBrowser('chromium', machine('linux', programs, { CHROME_PATH: '/opt/edge' }))).toBe('/opt/edge');
    expect(() => findBrowser('chromium', machine('linux', programs, { CALL_IN_CHROMIUM: '/opt/gone' }))).toThrow(
      'CALL_IN_CHROMIUM says /opt/gone, but there is no program there.',
    );
  });

  it('says so where there is none', () => {
    expect(findBrowser('firefox', machine('linux', ['/usr/bin/chromium']))).toBeNull();
    expect(adviceFor('firefox')).toMatch(/CALL_IN_FIREFOX/);
    expect(adviceFor('chromium')).toMatch(/CALL_IN_CHROMIUM/);
    expect(browserPlaces('firefox', { platform: 'linux', env: {} })).toContain('/usr/bin/firefox');
  });
});
