import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** What an expression is made of, as far as it says which letters a text must have. */
interface Part {
  /** All that it can match, in lower case; undefined where that is much or unknown. */
  readonly whole?: readonly string[];
  /** Of these a text that it matches has one. */
  readonly needed?: readonly string[];
}

const UNKNOWN: Part = {};
const NOTHING: Part = { whole: [''] };
/** More ways to write something are not listed. */
const MOST_WAYS = 12;
/** Letters that many words have say nothing. */
const FEWEST_LETTERS = 2;
/** More of them say hardly more. */
const ENOUGH_LETTERS = 4;
/** What lower case leaves one letter, however it is written, and `|` parts. */
const PLAIN = /^[ -{}~¡-´¶-þ]*$/;

/**
 * What a text must have one of, in lower case, for an expression to match it at all; undefined where nothing can be said. Most expressions of
 * clues begin with a few words, and to look for those costs a hundredth of making the expression. At build time.
 */
export function neededLetters(expression: RegExp): readonly string[] | undefined {
  const parser = new RegExpParser();
  const { needed } = closed(ofAny(parser.parsePattern(expression.source).alternatives));
  return needed;
}

/** One of several alternatives. */
function ofAny(alternatives: readonly AST.Alternative[]): Part {
  const parts = alternatives.map(({ elements }) => ofSequence(elements));
  const wholes = parts.flatMap(({ whole }) => whole ?? []);
  if (parts.every(({ whole }) => whole) && wholes.length <= MOST_WAYS) return { whole: [...new Set(wholes)] };
  const needs = parts.map(part => closed(part).needed);
  return needs.every(need => need !== undefined) ? { needed: [...new Set(needs.flat())] } : UNKNOWN;
}

/** One after another: letters that stand together are needed together, and of all that is needed the most telling is kept. */
function ofSequence(elements: readonly AST.Element[]): Part {
  let run: readonly string[] = [''];
  let best: readonly string[] | undefined;
  let isWhole = true;
  const end = () => {
    best = moreTelling(best, closed({ whole: run }).needed);
    run = [''];
  };
  for (const { whole, needed } of elements.map(ofElement)) {
    const joined = whole && run.flatMap(one => whole.map(next => one + next));
    if (joined && joined.length <= MOST_WAYS) {
      run = joined;
      continue;
    }
    end();
    isWhole = false;
    best = moreTelling(best, needed);
    // What was too much together may be enough alone.
    if (whole) run = whole;
  }
  if (isWhole) return { whole: run };
  end();
  return best ? { needed: best } : UNKNOWN;
}

function ofElement(element: AST.Element): Part {
  switch (element.type) {
    case 'Character':
      return ofCharacters([element.value]);
    case 'CharacterClass':
      return element.unicodeSets ? UNKNOWN : ofClass(element);
    case 'CharacterSet':
      return element.kind === 'digit' && !element.negate ? { whole: [...'0123456789'] } : UNKNOWN;
    case 'Assertion':
      return NOTHING;
    case 'Group':
    case 'CapturingGroup':
      return ofAny(element.alternatives);
    case 'Quantifier':
      return ofRepeated(element);
    default:
      return UNKNOWN;
  }
}

function ofRepeated({ element, min, max }: AST.Quantifier): Part {
  const one = ofElement(element);
  if (min === 1 && max === 1) return one;
  if (min === 0) return max === 1 && one.whole ? { whole: [...new Set(['', ...one.whole])] } : UNKNOWN;
  const { needed } = closed(one);
  return needed ? { needed } : UNKNOWN;
}

function ofClass({ negate, elements }: Pick<AST.ClassRangesCharacterClass, 'negate' | 'elements'>): Part {
  if (negate) return UNKNOWN;
  const values = elements.map(one => (one.type === 'Character' ? one.value : undefined));
  return values.every(value => value !== undefined) ? ofCharacters(values) : UNKNOWN;
}

function ofCharacters(values: readonly number[]): Part {
  const letters = [...new Set(values.map(value => String.fromCodePoint(value).toLowerCase()))];
  return letters.length <= MOST_WAYS && letters.every(letter => PLAIN.test(letter)) ? { whole: letters } : UNKNOWN;
}

/** A part that nothing is added to. */
function closed({ whole, needed }: Part): Pick<Part, 'needed'> {
  if (!whole) return needed ? { needed } : {};
  const says = whole.every(one => one.length >= FEWEST_LETTERS || /^[^\sa-z]$/.test(one));
  if (!says || whole.length === 0) return {};
  const short = [...new Set(whole.map(one => one.slice(0, ENOUGH_LETTERS)))];
  // Of "ice" and "icee" the shorter is enough.
  return { needed: short.filter(one => !short.some(other => other !== one && one.includes(other))) };
}

/** Of two needs the one that fewer texts meet: longer letters, or less of them. */
function moreTelling(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): readonly string[] | undefined {
  if (!one || !other) return one ?? other;
  return rarity(other) > rarity(one) ? other : one;
}

const rarity = (needed: readonly string[]): number =>
  Math.min(...needed.map(({ length }) => length)) - needed.length / 100;
