/** The user's IANA zone; UTC, by which the browser's own clock goes then, where Chromium cannot tell it and names one that no format takes. */
export function readTimeZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone === 'Etc/Unknown' ? 'UTC' : timeZone;
}
