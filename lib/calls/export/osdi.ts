import type { CallRecord } from '../call-record';
import { type Made, nameFile } from './backup';
import type { TextFile } from './text-file';

const showMoment = (at: number): string => new Date(at).toISOString();

/** What OSDI has no field for has our name before it. */
function toOutreach(call: CallRecord) {
  const { details, startedAt, endedAt } = call;
  return {
    identifiers: [`call-in:${call.id}`],
    origin_system: 'Call-In',
    created_date: showMoment(startedAt),
    modified_date: showMoment(endedAt ?? startedAt),
    action_date: showMoment(startedAt),
    type: 'phone',
    ...(endedAt !== undefined && endedAt >= startedAt && { duration: Math.round((endedAt - startedAt) / 1_000) }),
    targets: details
      ? [{ organization: details.officeName, phone_numbers: [{ number: details.number, number_type: 'Work' }] }]
      : [],
    'call_in:outcome': call.outcome ?? 'open',
    'call_in:campaign': details?.campaignTitle ?? call.campaign,
  };
}

/** The calls as a page of OSDI outreaches, which tools of organizers read; without the caller's name, place and notes. Source: opensupporter.github.io/osdi-docs/outreaches.html, 2026-11-22. */
export function writeOsdi(calls: readonly CallRecord[], made: Made): TextFile {
  const outreaches = calls.filter(({ state }) => state === 'ended').map(toOutreach);
  const page = {
    total_pages: 1,
    per_page: outreaches.length,
    page: 1,
    total_records: outreaches.length,
    _links: {
      curies: [{ name: 'osdi', href: 'https://opensupporter.github.io/osdi-docs/{rel}', templated: true }],
      'osdi:outreaches': [],
    },
    _embedded: { 'osdi:outreaches': outreaches },
  };
  return { name: nameFile('outreach', 'json', made), type: 'application/json', text: JSON.stringify(page, null, 1) };
}
