import type { Surroundings } from './surroundings';
import type { Word } from './words';

const LAWS = new Set(
  'act acts code codes treaty constitution regulation regulations charter bylaws statute statutes ordinance ordenanza ordenanzas estatutos demanda complaint agreement contract convention law ley leyes código codigo tratado reglamento constitución estatuto estatutos'.split(
    ' ',
  ),
);
const JOINING = new Set('of de del under in'.split(' '));
const OURS = ['immigra', 'inmigra', 'nationality', 'nacionalidad', 'ina'];
/** Words before a law's name that make it one: "the Tax Code", "Insurance Act". */
const FIELDS = new Set(
  'tax taxation insurance penal labor labour vehicle health water fiscal zoning criminal education business corporations companies family probate government evidence bankruptcy revenue municipal election'.split(
    ' ',
  ),
);
/** How many words the name of a law may have. */
const NAME_WORDS = 12;
const SECTION_WORDS = new Set(['§', 'section', 'sections', 'sec', 's', 'art', 'artículo', 'articulo']);

/** "The UK Immigration Rules": another country's. */
const ELSEWHERE = new Set('rules uk british canadian refugee ordinance cap'.split(' '));

const isOurs = ({ lower }: Word) => OURS.some(ours => lower.startsWith(ours));

const nameOurs = (words: readonly Word[]) => words.some(isOurs) && !words.some(({ lower }) => ELSEWHERE.has(lower));

/** The words after a section that name its law: "of the Income Tax Act", ", Criminal Code"; empty when none are. */
function readLawAfter({ after, wordsAfter }: Surroundings): readonly Word[] {
  const words = wordsAfter().filter(({ text, start }) => start > 0 || !/^\w{1,4}$/.test(text));
  const first = words.findIndex(({ lower, text }) => JOINING.has(lower) || /^[A-ZÀ-Þ]/.test(text) || lower === 'the');
  const from = words[first];
  if (
    !from ||
    first > 3 ||
    !/^(?:\s*\(\w{1,4}\))*(?: (?:and|or|y|o) \d[\d()a-z]*)?,?\s+$/.test(after.slice(0, from.start))
  )
    return [];
  if (!JOINING.has(from.lower) && !after.slice(0, from.start).includes(',')) return [];
  const name = words.slice(first, first + NAME_WORDS);
  const stop = name.findIndex(
    ({ end }, index) => index < name.length - 1 && /[.;:\n]/.test(after.slice(end, name[index + 1]?.start)),
  );
  return stop < 0 ? name : name.slice(0, stop + 1);
}

/** True when the section is one of another law, by what stands directly before or after it. */
export function isOtherLaw(around: Surroundings): boolean {
  const after = readLawAfter(around);
  const law = after.findIndex(({ lower }) => LAWS.has(lower));
  if (law >= 0 && !after.some(isOurs))
    return JOINING.has(after[0]?.lower ?? '') || /^[A-ZÀ-Þ]/.test(after[law]?.text ?? '');
  const before = around.wordsBefore().slice(-4);
  while (/^\d{4}$/.test(before.at(-1)?.lower ?? '') || SECTION_WORDS.has(before.at(-1)?.lower ?? '')) before.pop();
  const [field, last] = [before.at(-2), before.at(-1)];
  if (!last || before.some(isOurs)) return false;
  const isLaw = /^(?:code|act|law)(?:'s)?$/.test(last.lower);
  const isNamed = field !== undefined && (FIELDS.has(field.lower) || /^[A-ZÀ-Þ][a-zß-ÿ]+$/.test(field.text));
  return (
    (isLaw && isNamed) || (/^(?:código|codigo)$/.test(field?.lower ?? '') && !/^(?:el|al|del|los)$/.test(last.lower))
  );
}

/** True when the section is said to be one of the Immigration and Nationality Act. */
export const isOurLaw = (around: Surroundings): boolean => nameOurs(readLawAfter(around));
