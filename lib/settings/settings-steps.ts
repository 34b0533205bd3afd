import { isRecord } from '../is-record';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { checkSettings } from './settings-schema';

/** A stored document as this version understands it; when not whole, the caller keeps the old copy before writing. */
export interface ReadDocument {
  readonly settings: Settings;
  readonly isWhole: boolean;
}

/**
 * From each released version to the next: the step at index 0 turns version 1 into version 2. A released step is never
 * edited; every version has a frozen example in `tests/fixtures/settings/`.
 */
export const SETTINGS_STEPS: readonly ((old: Record<string, unknown>) => Record<string, unknown>)[] = [
  old => ({ ...old, markStyle: 'highlight', pause: null }),
  old => ({ ...old, profile: { ...(old.profile as object), district: '' } }),
  old => ({ ...old, keepCallsDays: null, keepNotesDays: null }),
  old => ({
    ...old,
    reminders: {
      callDays: false,
      deadlines: false,
      followUps: false,
      weekly: null,
      dayMinutes: 540,
      quiet: { from: 1260, to: 480 },
      showsDetails: false,
      since: { callDays: null, deadlines: null, followUps: null, weekly: null },
    },
    offered: [],
    largeText: false,
  }),
];

/** Reads a stored document of any version: nothing stored gives the defaults; a later version than ours, what of it fits. */
export function readDocument(raw: unknown, steps = SETTINGS_STEPS): ReadDocument {
  if (raw === undefined) return { settings: DEFAULT_SETTINGS, isWhole: true };
  if (!isRecord(raw) || !('version' in raw)) return checkSettings(raw);
  const newest = steps.length + 1;
  let document: Record<string, unknown> = { ...raw };
  // Damage may have made anything of it, also what no number can be made of.
  const stored = typeof document.version === 'number' ? document.version : newest;
  if (stored > newest) return { ...checkSettings({ ...document, version: newest }), isWhole: false };
  for (let version = stored; version < newest; version += 1) {
    const step = steps[version - 1];
    if (!step) break;
    document = { ...step(document), version: version + 1 };
  }
  return checkSettings(document);
}
