import { BLOCK_BORDER } from './name-pattern';

/** V8 takes a text of this length for one worth machine code. */
const LONG = 1_000;

/**
 * An expression of many names, global, as machine code from its first use. V8 interprets what it meets for the first time, and makes it
 * anew when it is met again: for these that takes more than twice as long.
 */
export function madeAtOnce(source: string): RegExp {
  const expression = new RegExp(source, 'gi');
  expression.test(BLOCK_BORDER.repeat(LONG));
  return expression;
}
