import { after, anyOf, before, type Clue, follows, type NameForm, near, precedes } from '../clue';
import { phrases } from '../phrase-list';
import { LOCAL_GOVERNMENT } from './local-government';

/** "ICE holds man for 12 days": the word as a verb. */
const VERB: readonly Clue[] = [
  precedes(
    -6,
    phrases(
      'the, a, an, up, sway, back, him, her, them, me, us, you, it, its, their, his, that, people, men, women, off, out, onto, hearing/s, rating/s, steady, less, more, most, fast, firm, true, nothing, anything, everything, nobody, another, the same, itself, first, second, third, new, job, public, press, town, meeting, talks, training, key, hostage, record/s, drill, down, open, captive, someone, somebody, anyone, immigrant/s, migrants, detainees, children, families, pregnant, outreach, joint, briefing/s, summit, raid/s, man, woman, mother, father, teen, student',
    ),
  ),
  // "Immigration hold-ups": another word.
  after(-9, /^[-\u2010\u2011](?:ups?|overs?|outs?|downs?|backs?|offs?)(?![a-z])|^\s?['’]em(?![a-z])/i),
  // "Police and ICE hold …".
  before(-4, /(?:[Pp]olice|[Ss]heriffs?|DHS|FBI|CBP|Patrol|agents|officers|[Cc]ounty|[Cc]ity) (?:and|&)\s+$/, /hold$/),
  // "The people ICE holds".
  follows(
    -7,
    phrases(
      'people, person, men, women, those, anyone, anybody, everyone, everybody, immigrants, migrants, detainees, noncitizens, citizens, children, families, parents, workers, students, seekers, whom, what, data',
      true,
    ),
    /holds$/i,
  ),
  after(
    -6,
    /^\s+(?!101\b)[$€]?\d[\d,.]*(?![A-Za-zÀ-ÿ-])|^\s+(?:no (?!bond|bail)|on average|(?:an average|about|some|nearly|over|almost|roughly|at least) \d)/,
  ),
  follows(
    -5,
    phrases(
      "can, could, may, might, must, should, would, will, does, did, do, let, lets, make, makes, made, help, helps, to, cannot, can't, didn't, fear of, fears of, fear about, fears about, views on, over, that",
      true,
    ),
    /hold$/i,
  ),
  after(-2.5, /^\s+(?:in|at|on)(?:\s+(?:to|place|contempt|mind|line)\b|[:;,.])/),
  // "Immigration holds at No. 2": its place in a list.
  after(
    -8,
    /^\s+at\s+(?:[Nn]o\.|number\s|#|\d|(?:the\s+)?(?:top|bottom|first|second|third|fourth|fifth)\b)/,
    /holds$/i,
  ),
];

/** What is put on a person, honored, lifted; it costs, ends, expires. */
const NOUN: readonly Clue[] = [
  follows(
    3,
    phrases(
      'a, an, no, any, each, all, every, no more, put/s/ting, honor*, honour*, honr*, lift/s/ed/ing, plac*, issu*, stop*, break*, end/s/ed/ing, most, many, of, under, with, without, on, for, his, her, their, my, your, such, these, those, un, el, los, la, de, del, con, sin, decía, hay, do, does, are, were, declin*, reject*, refus*, against, about, over, civil, federal, old, new, late, drop*, limit*, curb*, restrict*, scrap*, suspend*, ban/s/ned, block*, ignor*, receiv*, respond to, responding to, responds to, responded to, handl*, process*, toss*, quash*, void*, accept*, obey*, enforc*, challeng*, valid, active, pending, voluntary, más, mas, portal, have, has, had, list/s/ed',
    ),
  ),
  precedes(
    6,
    phrases('that had, that have, that were, that are, that expire/s/d, that came, that ice, that no, that nobody'),
  ),
  // Many do it: no verb of one agency.
  precedes(
    1.5,
    phrases(
      "are, were, aren't, weren't, have, cost, end, last, keep, rise, rose, fall, fell, drop, jump, surge, double, soar, climb, violate, require, remain, expire, turn, break, separate, vary, differ",
    ),
    /holds$/i,
  ),
  before(3, /["“‘'(:;,=]\s*$/),
  // "My husband's ICE hold".
  before(3, /[a-z][’']s?\s+$/, /hold$/),
  // "61 immigration holds"; not "in 2012 ICE holds".
  before(
    4,
    /(?:^|\s)(?!(?:19|20)\d\d\s)(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens? of|hundreds of|several)\s+$/i,
  ),
  // "Marshals 22, ICE holds 9, work release 17", "Released 198. ICE holds 6.": a jail's count.
  { weight: 9, name: /holds$/, before: /(?:[,;]|\d\.) $/, after: /^:? \d{1,4}[,.;]/ },
  // "On an immigration hold that nobody had signed": no verb has an article; "a passenger with an ICE holds a ticket" is a train and a verb.
  before(
    4,
    /(?:^|\s)(?:[Aa]n|[Ee]ach|[Ee]very|[Aa]ny)\s+(?:(?:expired|unsigned|old|illegal|unlawful|active|new|second) )?$/,
    /hold$/,
  ),
  before(-8, /(?:^|\s)(?:[Aa]n|[Ee]ach|[Ee]very)\s+$/, /holds$/),
  after(3, /^\s*(?:$|["”’'.,:;!?&)\]\n|\u2028])/),
  precedes(
    3,
    phrases(
      "on, at, in, from, under, without, keep, kept, last for, last longer, last past, last through, last until, last up, linger, outlast, outlive, stretch, never, end/s/ed, are, were, was, is, aren't, isn't, cost/s, rise, rose, fall, fell, drop/ped, jump/ed, surge/d, double/d, soar, climb, and, or, y, request/s, placed, issued, lodged, lifted, based, violate/d, que, expire/d, show, must, require, remain/ed, turned, apareció, said, meant, nunca, junto, broke, kept, declined, honored, removed, no bond, no bail, vary, varies, differ, 101, explained, into the jail, into the booking, into the system, into the computer, by county, by state, by year, by month",
    ),
  ),
];

/** Of schools, banks, ships, trains and water. */
const OTHER_HOLD: readonly Clue[] = [
  near(
    -4,
    anyOf(
      'student account, student portal, course registration, stops enrollment, international office, global services, your visa, register for, registrar, I-20, matrícula, cuenta del banco, library, herring, skipper, trawler, fish hold, dividend, NYSE, train, Cologne, Hamburg, Deutsche Bahn, lake, sea ice, rink, hockey, icemen, brake',
    ),
    3,
  ),
];

/** In a Spanish sentence it is no verb. */
const LOAN: readonly Clue[] = [
  { weight: 2, name: /^(?:civil\s+)?[iI]/, when: 'inSpanish' },
  { weight: 6, when: 'inSpanish', after: /^ a / },
];

/** What a college holds back, and a state's department of human services. */
const OF_OTHERS: readonly Clue[] = [
  near(-8, anyOf('student account, student portal, course registration, registrar, registering for, bursar')),
  {
    weight: -12,
    name: /DHS/,
    near: anyOf(
      'Human Services, child welfare, foster, newborn, twins, baby, placement, toddler, infant, sibling, caseworker, group home',
    ),
  },
];

/** Where people are held, what they hear on the telephone, and not what holds them. */
const ROOM = precedes(
  -9,
  phrases('room/s, cell/s, area/s, tank/s, facilit:y/ies, music, queue/s, line, luggage, button'),
);

const ONE: readonly Clue[] = [...LOAN, ...VERB, ...NOUN, ...OTHER_HOLD, ...OF_OTHERS, ROOM, LOCAL_GOVERNMENT];

/** "theres an ice hold on my brother": small letters, as families write; else it is a fishing boat's, or a frozen lake's. */
const SMALL: readonly Clue[] = [
  near(
    2,
    anyOf(
      'bail, bond, jail, judge, lawyer, court, booked, arrested, locked up, released, detained, deport, immigration, county, my brother, my cousin, my husband, my dad, my uncle, my son',
    ),
    2,
  ),
  follows(2, phrases('a, an, on, has, got, have, says, of, put, no')),
  precedes(2, phrases('on him, on her, on me, on my, on them')),
  before(-8, /(?:will|would|does|did|can|lets?|makes?|made)\s+(?:the\s+)?$/i),
  precedes(-9, phrases('cream, rink/s, skat*, hockey, storm/s, you, up, back, until, well, firm')),
  near(
    -9,
    anyOf(
      'boat, vessel, fish, tuna, salmon, shrimp, crew, deck, dock, lake, pond, river, skate, frozen, winter, cooler, truck, puck',
    ),
  ),
];

/** How ICE holds and immigration holds are judged. */
export const HOLDS: readonly NameForm[] = [
  { name: /^ice\s*hold|for\s+ice$/, start: -3.25, clues: SMALL },
  { name: /holds?\s+requests?$/i, start: 4, clues: OTHER_HOLD },
  // As it is stamped.
  { name: /^HOLD FOR ICE$/, start: 3.5, clues: OTHER_HOLD },
  { name: /^(?:ICE|I\.C\.E\.|DHS|INS|Homeland Security)\s*hold$/i, start: 1, clues: ONE },
  { name: /^(?:civil\s+)?immigration\s*hold$/i, start: 0, clues: ONE },
  {
    name: /^(?:civil\s+)?(?:ICE|I\.C\.E\.|DHS|immigration)\s*holds$/i,
    start: -1.75,
    clues: [...VERB, ...NOUN, ...OTHER_HOLD],
  },
  { name: /holds? (?:de|migra)/i, start: 3.5, clues: OTHER_HOLD },
  // A hyphen makes one word of it, and no verb.
  { name: /^(?:ICE|[Ii]mmigration)[-\u2010\u2011]/, start: 3.5, clues: [...OTHER_HOLD, ROOM] },
  { name: /hold/i, start: 1.5, clues: [...OTHER_HOLD, LOCAL_GOVERNMENT] },
];
