import * as v from 'valibot';
import type { Line, Office } from '../targets/office';
import { parsePhoneNumber } from '../targets/parse-phone-number';
import { isSheriff } from '../targets/sheriff';
import { createIdGuard, type Entry, type EntryReport } from './entry-report';
import { LIMITS } from './limits';
import { lineSchema, officeSchema } from './office-schema';
import { reason } from './refusal';

const officeShell = v.object({
  ...officeSchema.entries,
  lines: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(LIMITS.linesPerOffice)),
});

type OfficeShell = v.InferOutput<typeof officeShell>;

function parseLine(entry: Entry, isSheriffs: boolean, report: EntryReport): Line | null {
  const line = report.check(lineSchema, entry);
  if (line === null) return null;
  const number = parsePhoneNumber(line.number);
  if (!number.ok) {
    report.refuse(entry, number.error, ['number']);
    return null;
  }
  if (isSheriffs && line.purpose !== 'administrative') {
    report.refuse(entry, reason('not_administrative', line.purpose), ['purpose']);
    return null;
  }
  return { ...line, number: number.value };
}

function parseOffice(raw: unknown, where: string, report: EntryReport): Office | null {
  const entry = { what: 'office', where, raw } as const;
  const shell: OfficeShell | null = report.check(officeShell, entry);
  if (shell === null) return null;
  const isSheriffs = isSheriff(shell);
  if (isSheriffs && shell.source_url === undefined) {
    report.refuse(entry, reason('missing_field'), ['source_url']);
    return null;
  }
  const lines = shell.lines
    .map((line, index) => parseLine({ what: 'line', where: `${where}.lines[${index}]`, raw: line }, isSheriffs, report))
    .filter(line => line !== null);
  if (lines.length === 0) {
    report.refuse(entry, reason('bad_number'), ['lines']);
    return null;
  }
  const { hours, ...rest } = shell;
  return { ...rest, lines, ...(hours && { hours }) };
}

/** A feed's offices with dialable lines: a bad line costs that line, an office without a good one goes too. */
export function parseOffices(raw: readonly unknown[], report: EntryReport): ReadonlyMap<string, Office> {
  const offices = new Map<string, Office>();
  const isNew = createIdGuard(report);
  raw.forEach((office, index) => {
    const where = `_call_in.offices[${index}]`;
    const parsed = parseOffice(office, where, report);
    if (parsed && isNew(parsed.id, { what: 'office', where, raw: office })) offices.set(parsed.id, parsed);
  });
  return offices;
}
