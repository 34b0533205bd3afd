import fc from 'fast-check';
import packaged from '../../campaigns/topics.json';

const NAMES = packaged.topics.flatMap(({ names }) => names.map(name => (typeof name === 'string' ? name : name.name)));

/** Names by far the most pages would have, so that most stories have a mention. */
const COMMON = [
  '287(g)',
  '287 (g)',
  'S-Comm',
  'Secure Communities',
  'Comunidades Seguras',
  'ICE detainer',
  'poli-migra',
];
const PARTS = [
  ...['287', '(g)', '28', '7(', 'g)', '287g', 'S-', 'Comm', 'S', 'Secure', ' Communities', 'Secure ', 'Communities'],
  ...[
    'ICE ',
    'detainer',
    's',
    ' hold',
    'ICE hold',
    'an ICE hold.',
    'poli',
    '-migra',
    'Form I-247',
    'A',
    'PEP',
    '(',
    ')',
  ],
];
const EVIDENCE = ['ICE agents ', ' immigration ', ' deportation ', 'the sheriff ', ' jail ', ' inmigración '];
const FALSE_FRIENDS = [
  ...['287g of flour', 'Step 287(g)', 'C7287g', 'more secure communities', 'unlawful detainer', 'secure communities'],
  ...['section 287(g) of the Tax Act', 'v5.17-rc4-287-g3d4071e', 'is-comm', 'ICE holds man', 'polimigrañas'],
];
const UNSEEN = ['\u00ad', '\u200b', '\u2060', '\ufeff', '\u0301', '\u00a0', '\u202f', '\u2028', '\ue287', '\u0000'];
const SPACES = [' ', '  ', '\n', '\t', '. ', ', ', '; ', ''];
const FILLER = 'Words of another story that hold nothing at all. ';

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...COMMON) },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 6, arbitrary: fc.constantFrom(...PARTS) },
  { weight: 3, arbitrary: fc.constantFrom(...EVIDENCE) },
  { weight: 2, arbitrary: fc.constantFrom(...FALSE_FRIENDS) },
  { weight: 2, arbitrary: fc.constantFrom(...UNSEEN) },
  { weight: 6, arbitrary: fc.constantFrom(...SPACES) },
  { weight: 2, arbitrary: fc.constantFrom('the ', 'a deal. ', 'End ', 'of ', 'ＩＣＥ ', '２８７(g)', 'Ｓ-Ｃｏｍｍ') },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map(times => FILLER.repeat(times)) },
);

/** A text a page may hold: names, halves of names, what speaks for and against them, and what nobody sees. */
export const words = fc.array(piece, { maxLength: 5 }).map(pieces => pieces.join(''));
