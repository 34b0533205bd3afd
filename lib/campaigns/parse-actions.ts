import { isRecord } from '../is-record';
import type { Office } from '../targets/office';
import { isSheriff } from '../targets/sheriff';
import { type Action, actionSchema, type CallAction, type EventAction } from './action-schema';
import { createIdGuard, type Entry, type EntryReport } from './entry-report';
import { type RefusalReason, reason } from './refusal';
import { type Script, scriptSchema } from './script-schema';

/** A link the caller's name or place would be filled into carries them away at the click. */
const PLACEHOLDER_IN_LINK = /https?:\/\/\S*(?:\[|%5B|_{3,})/i;

function scriptTexts(script: Script): string[] {
  return script.blocks.flatMap(block => [block.text ?? '', ...(block.choices ?? []).map(choice => choice.text)]);
}

/** Checks an action's scripts one by one, so that the report names the script and the place in it. */
function checkScripts(action: Entry, report: EntryReport): RefusalReason | null {
  const scripts = (action.raw as { scripts?: unknown }).scripts;
  if (!Array.isArray(scripts)) return null;
  const isNew = createIdGuard(report);
  let refused: RefusalReason | null = null;
  scripts.slice(0, 100).forEach((raw, index) => {
    const entry = { what: 'script', where: `${action.where}.scripts[${index}]`, raw } as const;
    const script = report.check(scriptSchema, entry);
    const leaking = script && scriptTexts(script).find(text => PLACEHOLDER_IN_LINK.test(text));
    if (leaking) report.refuse(entry, reason('placeholder_in_link', leaking));
    if (!script || leaking || !isNew(script.id, entry)) refused ??= reason('bad_script', script?.id ?? String(index));
  });
  return refused;
}

function findMissingOffice(action: CallAction, offices: ReadonlyMap<string, Office>): string | null {
  for (const target of action.targets) {
    if ('office' in target && !offices.has(target.office)) return target.office;
  }
  return null;
}

/** An office may not say that it is a sheriff's, and a target of it that its person is one. */
function findSheriffOnOpenLine(action: CallAction, offices: ReadonlyMap<string, Office>): number {
  return action.targets.findIndex(target => {
    if (!('office' in target) || !target.person) return false;
    const { name, title } = target.person;
    const lines = offices.get(target.office)?.lines ?? [];
    return isSheriff({ name, role: title }) && lines.some(({ purpose }) => purpose !== 'administrative');
  });
}

function checkTargets(action: CallAction, entry: Entry, { offices, report }: ActionContext): Action | null {
  const missing = findMissingOffice(action, offices);
  const open = findSheriffOnOpenLine(action, offices);
  if (missing !== null) report.refuse(entry, reason('missing_office', missing), ['targets']);
  else if (open >= 0) report.refuse(entry, reason('not_administrative'), ['targets', open]);
  return missing === null && open < 0 ? action : null;
}

function hasBackwardPart(action: EventAction): boolean {
  return action.parts.some(part => part.ends !== undefined && Date.parse(part.ends) < Date.parse(part.starts));
}

function isCallLike(raw: unknown): boolean {
  return isRecord(raw) && raw.kind === 'call';
}

/** What a call action is checked against, and where refusals are noted. */
export interface ActionContext {
  readonly offices: ReadonlyMap<string, Office>;
  readonly report: EntryReport;
}

function parseAction(entry: Entry, context: ActionContext): Action | null {
  const { report } = context;
  const badScript = isCallLike(entry.raw) ? checkScripts(entry, report) : null;
  if (badScript) {
    report.refuse(entry, badScript);
    return null;
  }
  const action = report.check(actionSchema, entry);
  if (action?.kind === 'call') return checkTargets(action, entry, context);
  if (action?.kind === 'event' && hasBackwardPart(action)) {
    report.refuse(entry, reason('bad_window'), ['parts']);
    return null;
  }
  return action;
}

/** A campaign's actions; one whose script or office was refused goes, and the report says which. */
export function parseActions(raw: readonly unknown[], where: string, context: ActionContext): Action[] {
  const isNew = createIdGuard(context.report);
  return raw.flatMap((action, index) => {
    const entry = { what: 'action', where: `${where}[${index}]`, raw: action } as const;
    const parsed = parseAction(entry, context);
    return parsed && isNew(parsed.id, entry) ? [parsed] : [];
  });
}
