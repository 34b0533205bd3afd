import { afterEach, expect, it, vi } from 'vitest';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { readTimeZone } from '../../lib/platform/time-zone';

afterEach(() => void vi.restoreAllMocks());

const nameZone = (timeZone: string) => {
  const options = Intl.DateTimeFormat.prototype.resolvedOptions.call(new Intl.DateTimeFormat());
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ ...options, timeZone });
};

it('is the browser’s, and one that dates can be told in where the browser does not know it', () => {
  nameZone('Pacific/Guam');
  expect(readTimeZone()).toBe('Pacific/Guam');
  nameZone('Etc/Unknown');
  expect(showLocalDate(Date.parse('2026-11-21T23:00:00Z'), readTimeZone())).toBe('2026-11-21');
});
