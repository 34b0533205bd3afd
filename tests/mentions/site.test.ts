import { describe, expect, it } from 'vitest';
import { isOnSite, readSite } from '../../lib/mentions/site';

describe('the site of a page', () => {
  it.each([
    ['https://www.latimes.com/story?x=1', 'latimes.com'],
    ['https://cooking.nytimes.com/', 'cooking.nytimes.com'],
    ['http://127.0.0.1:8080/demo', '127.0.0.1'],
  ])('of %s is %s', (address, site) => {
    expect(readSite(address)).toBe(site);
  });

  it.each(['about:blank', 'file:///home/me/a.html', 'chrome://settings', 'not an address', ''])(
    'of %s is none',
    address => {
      expect(readSite(address)).toBeUndefined();
    },
  );

  it('takes in its subdomains and nothing that only looks like it', () => {
    expect(isOnSite('www.latimes.com', ['latimes.com'])).toBe(true);
    expect(isOnSite('latimes.com', ['latimes.com'])).toBe(true);
    expect(isOnSite('notlatimes.com', ['latimes.com'])).toBe(false);
  });
});
