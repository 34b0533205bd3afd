const PART_OF_A_WORD = /[\p{L}\p{N}_]$/u;
const JOINED_BEFORE = /(?:^|[^\p{L}\p{N}])(?:non|anti|pro|pre|post|ex|no)[-\u2010-\u2014]$/iu;
const LABEL_BEFORE =
  /(?:step|table|tables|figure|fig|exhibit|rule|article|appendix|item|lot|part|part no|page|psalm|model|gate|route|exit|apartment|apt|flight|weight|mass|paso|tabla|figura|artículo|página)[.:]?\s+$/i;
const MEASURE_BEFORE =
  /(?:weighs?|weighing|weighed|pesa|sample \d+:|serving size[^.]{0,20})\s+(?:about |only |just )?\(?$/i;
const OTHER_LAW_BEFORE =
  /(?:I\.?\s?R\.?\s?C\.?|(?:tax|insurance|penal|labor|vehicle|health|water|fiscal) (?:code|act|law)(?:['’]s)?),?\s*(?:§+|section|sec\.?)?\s*$/i;
const OTHER_LAW_AFTER =
  /^(?:\s*\(\w{1,4}\))*\s+(?:of|de) (?:the|la|el|this|that)\s(?![^.;:]{0,40}(?:immigra|inmigra|INA\b))[^.;:]{0,60}?(?:act|code|treaty|constitution|regulations|charter|ley|código)\b/i;
const AMOUNT_AFTER = /^\s*(?:of|de)\s+(?!(?:the|la|el)\b|INA\b)\p{L}|^\s*\/|^\s*(?:less|more|net|bag|pack)\b/iu;
const VERB_AFTER =
  /^\s+(?:the|an?|up|sway|back|him|her|them|people|no|its|out|off|hearings?|\p{Lu}?\d[\d,.]*)(?![\p{L}])/iu;
const NOUN_BEFORE =
  /(?:(?<![\p{L}])(?:an?|the|no|any|each|all|honou?r\w*|lift\w*|plac\w+|of|stop\w*|break\w*|end\w*|under|with|on|for|his|her|their|such|un|el|los|la|de)|["“‘'(])\s*$/iu;
const NOUN_AFTER =
  /^\s*(?:$|["”’'.,:;!?)\ue287]|(?:on|at|end|are|were|cost|to|from|is|was|and|or|requests?|placed|issued|lodged)(?![\p{L}]))/iu;

/** True when the letters are part of a longer word or number, so that no name stands there. */
export function isPartOfMore(before: string, after: string, words: string): boolean {
  if (PART_OF_A_WORD.test(before)) return true;
  if (/[-\u2010-\u2014]$/.test(before) && /[\p{L}\p{N}][-\u2010-\u2014]$/u.test(before) && !JOINED_BEFORE.test(before))
    return true;
  if (words.endsWith(')') && /^s\b/.test(after)) return false;
  if (/[\p{L}\p{N}_]/u.test(after.charAt(0))) return true;
  return /^\d/.test(words) && (/[\d.,][.,]$|[$€£.]$/.test(before) || /^[-\u2010-\u2015]\d/.test(after));
}

/** True when a number with its letter is a step, a lot, a weight or the section of another law. */
export function isOtherNumber(before: string, after: string, words: string): boolean {
  if (LABEL_BEFORE.test(before)) return true;
  if (OTHER_LAW_BEFORE.test(before) || OTHER_LAW_AFTER.test(after)) return true;
  return !words.includes(')') && AMOUNT_AFTER.test(after);
}

/** True when something is weighed: grams, unless the text speaks of us ("County weighs 287(g)"). */
export const isMeasured = (before: string): boolean => MEASURE_BEFORE.test(before);

/** True when "ICE hold", "immigration holds" reads as what is put on a person, and not as a verb. */
export function isNoun(before: string, after: string): boolean {
  return !VERB_AFTER.test(after) && (NOUN_BEFORE.test(before) || NOUN_AFTER.test(after));
}
