import type { CampaignKey } from '../campaigns/campaign';
import type { Pause } from './pause';

/** Screen languages there are. */
export type Language = 'en' | 'es';

/** How much of the caller's name a script says. */
export type NameUse = 'full' | 'first' | 'none';

/** Whether and how mentions are shown on pages. */
export type Marking = 'marks' | 'badge_only' | 'off';

/** How a mark looks on a page: underlined on a wash of colour, or underlined alone. */
export type MarkStyle = 'highlight' | 'underline';

/** An office the caller added to a campaign: a sheriff or board no feed lists yet. */
export interface OwnOffice {
  /** `own:UUID`. */
  readonly id: string;
  readonly campaign: CampaignKey;
  readonly name: string;
  /** E.164, parsed again before it may be dialled. */
  readonly number: string;
  /** Where the caller saw the number, in their words. */
  readonly seenAt: string;
  readonly isSheriff: boolean;
  /** For a sheriff: the caller confirmed that this is the administrative line. */
  readonly isAdministrative: boolean;
}

/** What the caller told us about themselves; never leaves the device, sealed where it is kept. */
export interface Profile {
  readonly name: string;
  readonly nameUse: NameUse;
  readonly city: string;
  /** Two letters, or empty. */
  readonly state: string;
  readonly zip: string;
  readonly county: string;
  /** The congressional district chosen where the ZIP lies in several, `TX-37`; or empty. */
  readonly district: string;
  /** Blanks that are neither name nor place, by the words around them. */
  readonly otherBlanks: Readonly<Record<string, string>>;
}

/** Times of day as minutes after midnight on the caller's own wall. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** The kinds of reminders there is a switch for. */
export type ReminderSwitch = 'callDays' | 'deadlines' | 'followUps' | 'weekly';

/** What the user wants to be reminded of; all off until asked for. */
export interface ReminderSettings {
  readonly callDays: boolean;
  readonly deadlines: boolean;
  readonly followUps: boolean;
  /** The user's own time; `weekday` 0 is Sunday, `minutes` after midnight. */
  readonly weekly: { readonly weekday: number; readonly minutes: number } | null;
  /** When in the day what has only a date is told, in minutes after midnight. */
  readonly dayMinutes: number;
  /** No notification between these; over midnight when `from` is the later. */
  readonly quiet: Hours | null;
  /** A notification says what is due, and not only that something is. */
  readonly showsDetails: boolean;
  /** When each was last switched on, ms: what of it was due before is not told. */
  readonly since: Readonly<Record<ReminderSwitch, number | null>>;
}

/** All that is offered once after a call. */
export const OFFERS = ['reminder', 'retention', 'backup'] as const;
/** One of them. */
export type Offer = (typeof OFFERS)[number];

/** Everything the user can set, kept sealed as one document. */
export interface Settings {
  readonly version: 5;
  /** `auto` follows the browser. */
  readonly language: Language | 'auto';
  readonly marking: Marking;
  readonly markStyle: MarkStyle;
  /** Marking rests everywhere for a day; null when it does not. */
  readonly pause: Pause | null;
  /** The count on the toolbar button. */
  readonly showBadge: boolean;
  /** News hosts where the user said "not on this site". */
  readonly offHosts: readonly string[];
  /** Hosts the user added by "mark on this site". */
  readonly addedHosts: readonly string[];
  readonly pinned: CampaignKey | null;
  readonly profile: Profile;
  readonly ownOffices: readonly OwnOffice[];
  /** Days after which calls, and notes before them, are deleted at the next start; null keeps them for ever. */
  readonly keepCallsDays: number | null;
  readonly keepNotesDays: number | null;
  readonly reminders: ReminderSettings;
  /** Offers that were shown, and are never again. */
  readonly offered: readonly Offer[];
  /** The script is shown in larger type, to be read from farther away. */
  readonly largeText: boolean;
}

/** What a new installation starts with. */
export const DEFAULT_SETTINGS: Settings = {
  version: 5,
  language: 'auto',
  marking: 'marks',
  markStyle: 'highlight',
  pause: null,
  showBadge: true,
  offHosts: [],
  addedHosts: [],
  pinned: null,
  profile: { name: '', nameUse: 'full', city: '', state: '', zip: '', county: '', district: '', otherBlanks: {} },
  ownOffices: [],
  keepCallsDays: null,
  keepNotesDays: null,
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
};

/** What stands in for settings that are lost: what the user wished is unknown, so nothing is marked and nothing counted until they say. */
export const QUIET_SETTINGS: Settings = { ...DEFAULT_SETTINGS, marking: 'off', showBadge: false };
