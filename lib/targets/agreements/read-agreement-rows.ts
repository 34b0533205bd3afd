import type { Agreement } from '../../campaigns/feed-schema';
import { LIMITS } from '../../campaigns/limits';
import { findStateCode } from '../../language/state-names';
import type { AgencyKind, AgreementModel } from './agreement-kinds';
import type { RowNote, RowOutcome } from './list-account';
import { type CountyMatch, matchCounty } from './match-county';
import { readDate } from './read-date';

/** One cell: its text as shown, and the address behind it. */
export interface Cell {
  readonly text: string;
  readonly link?: string;
}

/** One row of the sheet by the names of its columns, in small letters. */
export interface SheetRow {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Where a list is from, for rows that name no source of their own. */
export interface ListSource {
  readonly url: string;
  /** The day of the list: 2026-09-15. */
  readonly asOf: string;
}

/** The list and an account of every row. */
export interface ReadList {
  readonly agreements: readonly Agreement[];
  readonly outcomes: readonly RowOutcome[];
}

const COLUMNS = {
  state: ['state'],
  agency: ['law enforcement agency', 'agency'],
  type: ['type'],
  county: ['county'],
  model: ['support type', 'support_type', 'model'],
  signed: ['signed'],
  moa: ['moa_url', 'moa'],
} as const;

/** The columns a sheet must have to be this list. */
export const NEEDED_COLUMNS = [COLUMNS.state, COLUMNS.agency, COLUMNS.model];

/** Reads ICE's list of 287(g) agreements row by row; a row counts once, whatever became of it. */
export function readAgreementRows(rows: readonly SheetRow[], source: ListSource): ReadList {
  const list = new Map<string, Agreement>();
  const outcomes = rows.map(row => {
    const { agency, taken, notes, isBlank } = readRow(row, source);
    if (isBlank) return { row: row.row, agency, outcome: 'blank' as const, notes };
    if (taken === null) return { row: row.row, agency, outcome: 'refused' as const, notes };
    const key = [taken.division, taken.agency.toLowerCase(), taken.model].join('|');
    const before = list.get(key);
    list.set(key, before ? laterOf(before, taken) : taken);
    const outcome = before ? ('merged' as const) : ('used' as const);
    return { row: row.row, agency, outcome, notes: before ? [...notes, 'same_as_before' as const] : notes };
  });
  return { agreements: [...list.values()], outcomes };
}

interface ReadRow {
  readonly agency: string;
  readonly taken: Agreement | null;
  readonly notes: readonly RowNote[];
  readonly isBlank?: boolean;
}

function readRow({ cells }: SheetRow, source: ListSource): ReadRow {
  const field = (names: readonly string[]) => names.map(name => cells[name]).find(cell => cell !== undefined);
  const say = (names: readonly string[]) => tidy(field(names)?.text ?? '');
  const [agency, written, type, county] = [COLUMNS.agency, COLUMNS.state, COLUMNS.type, COLUMNS.county].map(say) as [
    string,
    string,
    string,
    string,
  ];
  const isBlank = Object.values(cells).every(({ text }) => tidy(text) === '');
  if (isBlank) return { agency, taken: null, notes: [], isBlank };
  const state = written === '' ? undefined : findStateCode(written);
  const model = findModel(say(COLUMNS.model));
  if (!state) return { agency, taken: null, notes: ['no_state'] };
  if (agency === '') return { agency, taken: null, notes: ['no_agency'] };
  if (agency.length > LIMITS.title)
    return { agency: agency.slice(0, LIMITS.title), taken: null, notes: ['agency_too_long'] };
  if (!model) return { agency, taken: null, notes: ['unknown_model'] };
  const match = matchCounty(state, { county, agency });
  const date = readDate(say(COLUMNS.signed));
  const link = readLink(field(COLUMNS.moa));
  const taken: Agreement = {
    agency,
    kind: findKind(type),
    division: match.county?.division ?? divisionOfState(state),
    model,
    ...(date.day !== undefined && { signed: date.day }),
    source_url: link.url ?? source.url,
    as_of: source.asOf,
  };
  return { agency, taken, notes: [...sayMatch(match), ...date.notes, ...link.notes] };
}

const tidy = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, ' ').trim();

function divisionOfState(state: string): string {
  const kind = state === 'DC' ? 'district' : /^(AS|GU|MP|PR|VI)$/.test(state) ? 'territory' : 'state';
  return `ocd-division/country:us/${kind}:${state.toLowerCase()}`;
}

function findModel(written: string): AgreementModel | undefined {
  if (/\btribal\b/i.test(written)) return 'tribal_task_force';
  if (/\btask force\b/i.test(written)) return 'task_force';
  if (/\bjail\b/i.test(written)) return 'jail_enforcement';
  return /\bwarrant/i.test(written) ? 'warrant_service_officer' : undefined;
}

function findKind(written: string): AgencyKind {
  if (/^county|^parish/i.test(written)) return 'county';
  if (/^municipal|^city|^town/i.test(written)) return 'municipality';
  if (/^state/i.test(written)) return 'state_agency';
  return /^trib/i.test(written) ? 'tribe' : 'other';
}

function sayMatch(match: CountyMatch): readonly RowNote[] {
  if (match.county === null) return [`county_${match.why}`];
  return match.how === 'as_written' ? [] : [`county_${match.how}`];
}

function laterOf(one: Agreement, other: Agreement): Agreement {
  return (other.signed ?? '') > (one.signed ?? '') ? other : one;
}

/** Mail scanners wrap addresses in their own, which name the mail they came in: the address inside is taken, or none. */
function readLink(cell: Cell | undefined): { readonly url?: string; readonly notes: readonly RowNote[] } {
  const written = [cell?.link, cell?.text].find(text => text !== undefined && /^https?:/.test(text));
  if (written === undefined) return { notes: [] };
  const inside = unwrap(written);
  const url = inside?.replace(/^http:/, 'https:');
  if (url === undefined || url.length > LIMITS.url || !/^https:\/\/([\w-]+\.)*ice\.gov\//i.test(url))
    return { notes: ['link_left_out'] };
  return { url, notes: inside === written ? [] : ['link_unwrapped'] };
}

function unwrap(address: string): string | undefined {
  if (!URL.canParse(address)) return;
  const { hostname, searchParams } = new URL(address);
  if (!hostname.endsWith('.safelinks.protection.outlook.com')) return address;
  const inside = searchParams.get('url') ?? '';
  return URL.canParse(inside) ? new URL(inside).href : undefined;
}
