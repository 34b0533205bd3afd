import { type CallRecord, LONGEST_CALL_MS, wasMade } from '../call-record';
import { type Made, nameFile } from './backup';
import type { TextFile } from './text-file';

const showMoment = (at: number): string => new Date(at).toISOString();

/** Seconds; null where nothing was dialled here, or nobody knows when it ended. */
function measure({ startedAt, endedAt = 0 }: CallRecord): number | null {
  const lasted = endedAt - startedAt;
  return lasted > 0 && lasted <= LONGEST_CALL_MS ? Math.round(lasted / 1_000) : null;
}

/** What OSDI has no field for has our name before it. */
function toOutreach(call: CallRecord) {
  const { details, startedAt, endedAt } = call;
  const duration = measure(call);
  return {
    identifiers: [`call-in:${call.id}`],
    origin_system: 'Call-In',
    created_date: showMoment(startedAt),
    modified_date: showMoment(endedAt ?? startedAt),
    action_date: showMoment(startedAt),
    type: 'phone',
    ...(duration !== null && { duration }),
    targets: details
      ? [{ organization: details.officeName, phone_numbers: [{ number: details.number, number_type: 'Work' }] }]
      : [],
    'call_in:outcome': call.outcome,
    'call_in:campaign': details?.campaignTitle ?? call.campaign,
  };
}

/** The calls that were made as a page of OSDI outreaches, which tools of organizers read; without the caller's name, place and notes. Source: opensupporter.github.io/osdi-docs/outreaches.html, 2026-11-22. */
export function writeOsdi(calls: readonly CallRecord[], made: Made): TextFile {
  const outreaches = calls.filter(wasMade).map(toOutreach);
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
