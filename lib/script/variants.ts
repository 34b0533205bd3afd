import type { Block, Script } from '../campaigns/script-schema';
import { isSameRole } from '../targets/office-role';
import { baseLanguage, listSpoken } from '../targets/spoken-languages';

/** What a script holds besides the call itself: a message to leave, a later call, and replies to three answers. */
export type ScriptPart = 'call' | 'voicemail' | 'follow_up' | 'not_my_decision' | 'reluctant' | 'supportive';

/** A block with its place in the script, which names its choices. */
export interface PlacedBlock {
  readonly index: number;
  readonly block: Block;
}

/** What decides which script of an action is said; absent means not known. */
export interface ScriptWish {
  /** BCP 47; only scripts in it are considered. */
  readonly language: string;
  readonly audience?: string | undefined;
  /** Role of the office called (`sheriff`, `governor`). */
  readonly role?: string | undefined;
  readonly stance?: 'support' | 'oppose' | undefined;
  readonly legal?: 'mandated' | 'banned' | 'open' | 'unknown' | undefined;
}

const REPLIES = ['not_my_decision', 'reluctant', 'supportive'] as const;

/** What a voicemail says of a script that has no words of its own for it: who, what, please, thanks. */
const VOICEMAIL_SAYS: readonly Block['say'][] = ['greeting', 'standing', 'topic', 'ask', 'thanks'];

/**
 * Languages of an action's scripts, the one that opens first: the caller's if the line speaks it, else the line's
 * first that there is a script in, with the caller's beside it. A line that names no language speaks English.
 */
export function orderLanguages(
  scripts: readonly Script[],
  lineLanguages: readonly string[] | undefined,
  callerLanguage: string,
): readonly string[] {
  const there = new Set(scripts.map(script => baseLanguage(script.language)));
  const spoken = listSpoken(lineLanguages);
  const caller = baseLanguage(callerLanguage);
  const wanted = spoken.includes(caller) ? [caller, ...spoken] : [...spoken, caller];
  return [...new Set([...wanted.filter(language => there.has(language)), ...there])];
}

/** Audiences an action's scripts are written for in a language, in the feed's order. */
export function listAudiences(scripts: readonly Script[], language: string): readonly string[] {
  const ours = scripts.filter(script => baseLanguage(script.language) === baseLanguage(language));
  return [...new Set(ours.flatMap(script => script.audience ?? []))];
}

/**
 * The script that fits best: never one for the other stance or another legal status; one for another role only when
 * there is no other; one for another audience last. Among equals the more particular, then the first.
 */
export function chooseScript(scripts: readonly Script[], wish: ScriptWish): Script | null {
  const fitting = scripts
    .filter(script => baseLanguage(script.language) === baseLanguage(wish.language) && isAllowed(script, wish))
    .map(script => ({ script, score: rateScript(script, wish) }));
  let best: { script: Script; score: number } | null = null;
  for (const candidate of fitting) if (!best || candidate.score > best.score) best = candidate;
  return best?.script ?? null;
}

function isAllowed({ for: meant }: Script, wish: ScriptWish): boolean {
  if (meant?.stance && wish.stance && meant.stance !== wish.stance) return false;
  return !meant?.legal?.length || meant.legal.includes(wish.legal ?? 'unknown');
}

function rateScript({ audience, for: meant }: Script, wish: ScriptWish): number {
  let score = meant?.stance && meant.stance === wish.stance ? 1 : 0;
  if (meant?.legal?.length) score += 2;
  if (meant?.roles?.length) score += meant.roles.some(role => isSameRole(role, wish.role ?? '')) ? 4 : -16;
  if (audience !== undefined) score += audience === wish.audience ? 8 : -32;
  return score;
}

/** Parts a script has something to say for; the call and a message to leave always. */
export function listParts(script: Script): readonly ScriptPart[] {
  const has = (when: Block['when']) => script.blocks.some(block => block.when === when);
  return ['call', 'voicemail', ...(['follow_up', ...REPLIES] as const).filter(has)];
}

/** Replies a script has ready for what an office may answer. */
export function listReplies(script: Script): readonly (typeof REPLIES)[number][] {
  return REPLIES.filter(reply => script.blocks.some(block => block.when === reply));
}

/** The blocks of one part in the order they are said; `constituent` blocks only when the caller is one. */
export function selectBlocks(script: Script, part: ScriptPart, isConstituent: boolean): readonly PlacedBlock[] {
  const placed = script.blocks.map((block, index) => ({ index, block }));
  const isPlain = ({ block: { when } }: PlacedBlock) => when === 'always' || (when === 'constituent' && isConstituent);
  if (part === 'call') return placed.filter(isPlain);
  if (part === 'voicemail') return selectVoicemail(placed, isPlain);
  if (part === 'follow_up') return selectFollowUp(placed, isPlain);
  return placed.filter(({ block }) => block.when === part);
}

/** Words for a message take the place of the blocks that say the same; reasons, stories and questions are for people. */
function selectVoicemail(placed: readonly PlacedBlock[], isPlain: (one: PlacedBlock) => boolean) {
  const own = new Set(placed.filter(({ block }) => block.when === 'voicemail').map(({ block }) => block.say));
  return placed.filter(
    one =>
      one.block.when === 'voicemail' ||
      (isPlain(one) && VOICEMAIL_SAYS.includes(one.block.say) && !own.has(one.block.say)),
  );
}

/** A later call greets, says its own words and thanks. */
function selectFollowUp(placed: readonly PlacedBlock[], isPlain: (one: PlacedBlock) => boolean) {
  const says: readonly Block['say'][] = ['greeting', 'standing', 'thanks'];
  return placed.filter(one => one.block.when === 'follow_up' || (isPlain(one) && says.includes(one.block.say)));
}
