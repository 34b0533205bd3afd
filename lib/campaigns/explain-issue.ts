import type * as v from 'valibot';
import type { RefusalCode, RefusalReason } from './refusal';
import { reason } from './refusal';

type Issue = v.BaseIssue<unknown>;

/** Reasons the schemas give by name through `because`; every other message is the library's own sentence. */
const NAMED: ReadonlySet<string> = new Set<RefusalCode>([
  'not_a_feed',
  'missing_script',
  'bad_field',
  'bad_id',
  'bad_address',
  'bad_date',
  'bad_moment',
  'bad_time_zone',
  'bad_language',
  'bad_division',
  'bad_number',
]);

const progressOf = (issue: Issue): number => 2 * (issue.path?.length ?? 0) + (issue.received === 'undefined' ? 0 : 1);

/** In a union the branch that got furthest is the one that was meant. */
function findMeant(issue: Issue): Issue {
  const [first = issue, ...others] = issue.issues ?? [];
  return others.reduce((best, next) => (progressOf(next) > progressOf(best) ? next : best), first);
}

function nameCode(issue: Issue): RefusalCode {
  if (NAMED.has(issue.message)) return issue.message as RefusalCode;
  if (issue.received === 'undefined') return 'missing_field';
  switch (issue.type) {
    case 'max_length':
      return Array.isArray(issue.input) ? 'too_many' : 'too_long';
    case 'min_length':
      return 'missing_field';
    case 'picklist':
    case 'variant':
    case 'literal':
      return 'bad_choice';
    default:
      return 'bad_field';
  }
}

function showDetail(issue: Issue, code: RefusalCode): string {
  if (code === 'too_many' || code === 'too_long') return String(issue.requirement);
  return typeof issue.input === 'object' || issue.input === undefined ? '' : String(issue.input);
}

/** A schema's complaint as a reason of the catalogue with the path inside the entry: `actions[0].title`. */
export function explainIssue(top: Issue): { readonly path: readonly (string | number)[]; readonly why: RefusalReason } {
  const meant = findMeant(top);
  const outer = meant === top ? [] : (top.path ?? []);
  const path = [...outer, ...(meant.path ?? [])].map(step =>
    typeof step.key === 'number' ? step.key : String(step.key),
  );
  const code = nameCode(meant);
  return { path, why: reason(code, showDetail(meant, code)) };
}

/** Writes a path as people read it in an editor: `items[3]._call_in.actions[0]`. */
export function showPath(start: string, path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (shown, step) => (typeof step === 'number' ? `${shown}[${step}]` : `${shown}${shown === '' ? '' : '.'}${step}`),
    start,
  );
}
