import type { Script } from '../campaigns/script-schema';
import type { ScriptBlock } from './script-view';

/** What an earlier call left open, in words of the script's language. */
export interface EarlierCall {
  /** The day of that call: "November 20". */
  readonly day: string;
  /** What is said about it where the script has no words of its own; [PROMISE] stands for the promise. */
  readonly sentence: string;
  /** Empty where nothing was promised. */
  readonly promise: string;
}

const DATE = /\[\s*DATE\s*\]/giu;
const PROMISE = /\[\s*PROMISE\s*\]/iu;

/** The script's own words for asking after a promise. */
function findOwnWords({ blocks }: Script): string | undefined {
  return blocks.find(({ when, text }) => when === 'follow_up' && PROMISE.test(text ?? ''))?.text;
}

/** What is said of an earlier call, as text of a script: its own words for it, else the sentence. */
export function quotePromise(script: Script, { day, sentence, promise }: EarlierCall): string {
  const own = promise === '' ? undefined : findOwnWords(script);
  return (own || sentence).replaceAll(DATE, day);
}

/** The call with what is said of an earlier one, after its greeting. */
export function placeQuote(blocks: readonly ScriptBlock[], quote: ScriptBlock): readonly ScriptBlock[] {
  const greeting = blocks.findIndex(({ say, when }) => say === 'greeting' && when === 'always');
  return blocks.toSpliced(greeting + 1, 0, quote);
}
