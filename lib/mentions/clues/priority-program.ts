import { after, before, type Clue, type NameForm, near } from '../clue';
import { anyOf } from '../word-pattern';
import { ELSEWHERE, LOCAL_GOVERNMENT } from './local-government';

/** A city's program of the same name, against parked cars and empty houses. */
const NAMESAKE: readonly Clue[] = [
  before(
    -2.5,
    /(?<!(?:DHS|ICE|Obama|administration|government|president|agency|Johnson))['’]s?\s+(?:new\s+)?["“‘«']?$/,
  ),
  near(
    -3,
    anyOf(
      'parking, towed, tow, boots cars, boot, vacant, dumping, speed, water board, dairies, building code, code enforcement, housing, abandoned, nuisance, rail, Seattle, tickets, landlord, noise, pollution, discharge',
    ),
    2,
  ),
];

/** The many other things PEP is. */
const OTHER_PEP: readonly Clue[] = [
  after(
    -8,
    /^[ -]?\d|^\s+(?:talk|rally|band|guardiola|boys|squad|club|guideline|mask|pills?|commencement|families)(?![A-Za-zÀ-ÿ])/i,
  ),
  near(
    -3.5,
    anyOf(
      'prophylaxis, profilaxis, exposure, HIV, VIH, needle, PrEP, python, interpreter lock, steering council, politically exposed, expuesta políticamente, compliance flagged, the bank, el banco, banco, minister, ministro, parks, patrol officers, playground, entrepreneurship, parent engagement, pep talk, pep rally, guardiola, city, pemex, petróle, pozos, perforar, venezolan, permiso especial, permanencia, respiratory, mask, workout, protein, engagement program, enhancement program, clínica, clinic, 72 hours, 72 horas, anfield, premier, entrenador',
    ),
    2,
  ),
  near(-3, ELSEWHERE, 1),
];

const HEIR: readonly Clue[] = [
  near(
    1,
    anyOf(
      'memo, memorando, memorándum, fingerprint, huellas, replace, reemplaz, sustitu, jeh johnson, johnson, obama, dragnet, condenados, jails, cárcel, notification',
    ),
    2,
  ),
  before(1, /(?:yes to|no to|under|bajo el|con el|del?|after|después|hola,?|then)\s+$/i),
  { weight: 4, before: /Pr(?:iority Enforcement Program|ogram[^.;()]{0,60}Priori[^.;()]{0,40})["”’»']?\s*\(["“«]?$/i },
];

/** How the names of the Priority Enforcement Program are judged. */
export const PRIORITY_PROGRAM: readonly NameForm[] = [
  { name: /comm$/i, start: 4, clues: [] },
  { name: /^PEP$/, start: -2, clues: [...OTHER_PEP, ...HEIR] },
  { name: /^pep$/i, start: -6, clues: [...OTHER_PEP, ...HEIR] },
  {
    name: /^P[A-Za-zÀ-ÿ]* E[A-Za-zÀ-ÿ]* P|^P[A-Za-zÀ-ÿ]* de [A-Za-zÀ-ÿ]* ?(?:de )?P/,
    start: 0.5,
    clues: [...NAMESAKE, ...HEIR, LOCAL_GOVERNMENT],
  },
  { name: /./, start: -3, clues: [...NAMESAKE, ...HEIR, LOCAL_GOVERNMENT] },
];
