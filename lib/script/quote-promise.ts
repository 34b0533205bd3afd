import type { Block, Script } from '../campaigns/script-schema';

/** What an earlier call left open, in words of the script's language. */
export interface EarlierCall {
  /** The day of that call: "November 20". */
  readonly day: string;
  /** What is said about it where the script has no words of its own; [PROMISE] stands for the promise. */
  readonly sentence: string;
  readonly hasPromise: boolean;
}

const DATE = /\[\s*DATE\s*\]/giu;
const PROMISE = /\[\s*PROMISE\s*\]/iu;

/** The script's own words for asking after a promise. */
function findOwnWords({ blocks }: Script): string | undefined {
  return blocks.find(({ when, text }) => when === 'follow_up' && PROMISE.test(text ?? ''))?.text;
}

/** The script with a sentence about an earlier call after its greeting; it is for people, so that a message to leave is as it was. */
export function quotePromise(script: Script, { day, sentence, hasPromise }: EarlierCall): Script {
  const text = ((hasPromise && findOwnWords(script)) || sentence).replaceAll(DATE, day);
  const quote: Block = { say: 'reason', when: 'always', text };
  const greeting = script.blocks.findIndex(({ say, when }) => say === 'greeting' && when === 'always');
  return { ...script, blocks: script.blocks.toSpliced(greeting + 1, 0, quote) };
}
