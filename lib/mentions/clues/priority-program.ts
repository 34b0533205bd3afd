import { after, anyOf, before, type Clue, follows, type NameForm, near, precedes } from '../clue';
import { phrases } from '../phrase-list';
import { ELSEWHERE, LOCAL_GOVERNMENT, UNITED_STATES } from './local-government';

/** A city's program of the same name, against parked cars and empty houses. */
const NAMESAKE: readonly Clue[] = [
  before(-1, /(?:^|\s)(?:an?|un) ?$/i),
  before(-8, /High[- ]$/),
  before(
    -2.5,
    /(?<!(?:DHS|ICE|Obama|administration|government|president|(?:[Tt]he|federal|migration) agency|Johnson))['’]s?\s+(?:new\s+)?["“‘«']?$/,
  ),
  near(
    -3,
    anyOf(
      'fisher, water agency, water district, parking, tow, boot, vacant, dumping, speed, building code, code enforcement, housing, abandoned, nuisance, rail, Seattle, tickets, landlord, noise, pollution, discharge, blight, emission, alcaldía, contralor, gobernación, ministerio, municipio, intendencia, DIAN, dengue, vacuna, acueducto, puentes, carretera, contribuyente, impuestos',
    ),
    2,
  ),
  // "Programa de Control Prioritario del dengue": what it is for.
  after(
    -3,
    /^["”»]? (?:del?|para) (?!(?:la |el |los )?(?:Obama|ICE|DHS|inmigra|migra|deport|segur|departamento de Seg|gobierno|administra|presidente|agencia(?! (?:de [^im]|(?!fed)[a-z]+al))|servicio|era |Washington|EE|Estados|federal))[A-Za-z]/i,
    /^P\S+ de /i,
  ),
  // Of an agency that has to do with immigration.
  before(
    2,
    /(?:DHS|ICE|Obama|Obama administration|(?:[Tt]he|federal|migration) agency|Johnson)['’]s?\s+(?:new\s+)?["“‘«']?$/,
  ),
  after(2, /^["”»]? (?:del? )(?:la )?(?:ICE|DHS|Obama|gobierno de Obama|Departamento de Seg|Seguridad Nac)/),
];

/** The many other things PEP is. */
const OTHER_PEP: readonly Clue[] = [
  after(-8, /^[ -]?\d/),
  // "La PEP" is the prophylaxis, "un PEP" a person of note, "el PEP de Pemex" somebody's.
  before(-4, /(?:^|\s)(?:[Ll]a|[Uu]na?)\s+$/),
  {
    weight: -4,
    before: /(?<![áíó]n?|rse|ntrar|no|comm|seguras)(?:^|\s)a\s+$/i,
    after: /^(?:\W*$|[,.;:?!)”"]|\s(?:to|is|was|for|and|or|in|on|at|because|if|who|that|may|can)\s)/,
  },
  // "El PEP de los venezolanos", "el PEP colombiano": a people's.
  after(-6, /^ (?:de los )?(?:venezolan|colombian|peruan|chilen|mexican|ecuatorian|argentin)[oa]s?(?![a-z])/),
  // Colombia's permit to stay: papers, of which there are many, asked for and renewed.
  {
    weight: -5,
    before:
      /(?:^|\s)(?:[Ll]os|sus?|mis?|(?:solicit|renuev|renov|tramit|obt[eu]|expid|port|titular)\S*(?: del?)?(?: (?:el|los))?)\s+$/,
  },
  after(-5, /^ (?:R[Aa][Mm][Vv]|(?:expedid|emitid|vencid|vigente)o?s?(?![a-z]))/),
  after(2, /^ (?:que (?:usó|creó|lanzó|inventó) (?:el |la )?)?(?:DHS|ICE|Obama|de Obama|de ICE|del DHS)/),
  after(-3, /^ del? (?!Obama|ICE|DHS|EE|Estados|Washington|Inmigra|Segur|Jeh|Johnson)[A-ZÀ-Þ]/),
  before(
    -2.5,
    /(?<!(?:DHS|ICE|Obama|administration|government|president|agency|Johnson))['’]s?\s+(?:new\s+)?["“‘«']?$/,
  ),
  // "The Partnership for Excellence in Policing, or PEP": words with these first letters that are not the program's.
  before(
    -8,
    /(?<![A-Za-zÀ-ÿ])(?!Priority Enforcement P|Programa de Ejecuci[oó]n Priori)P[a-zß-ÿ]+(?: [a-zß-ÿ]{1,4})* E[a-zß-ÿ]+(?: [a-zß-ÿ]{1,4})* P[a-zß-ÿ]+["”»]?(?:,? (?:or|o) |,? ?\()["“«]?$/,
  ),
  after(
    -8,
    /^["”»]?(?:,? (?:or|o) | ?\()(?:the |el |la )?["“«]?(?!Priority Enforcement P|Programa de Ejecuci[oó]n Priori)P[a-zß-ÿ]+(?: [a-zß-ÿ]{1,4})* E[a-zß-ÿ]+(?: [a-zß-ÿ]{1,4})* P[a-zß-ÿ]+/,
  ),
  precedes(
    -8,
    phrases(
      'officer/s, nacional/es, internacional/es, extranjero/s, talk/s, rally, rallies, band, guardiola, boys, squad, club, guideline/s, mask, pill/s, commencement, families',
    ),
  ),
  near(
    -3.5,
    anyOf(
      'prophylaxis, profilaxis, exposure, HIV, VIH, needle, physical edu, Educación, PrEP, python, politically exposed, expuesta políticamente, the bank, el banco, banco, due diligence, debida diligencia, oficial de cumplimiento, lavado de, laundering, minister, ministro, parks, patrol officers, entrepreneurship, parent engagement, pep talk, pep rally, guardiola, pemex, petróle, venezolan, permiso especial, permanencia, mask, protein, engagement program, enhancement program, clínica, clinic, 72 hours, 72 horas, premier, entrenador, school, parents, toddler, classroom, sanctions, retirement, pooled, employer, escuela, escolar, nurse, exposed, doses, exploración',
    ),
    2,
  ),
  near(-3, ELSEWHERE, 1),
];

/** Said of the program when it was new: who sold it, who signed on. */
const SOLD: readonly Clue[] = [
  precedes(1.75, phrases('rollout, memo, launch, notification/s, request/s, priorities, form/s')),
  near(1.5, anyOf('Jeh Johnson, Secretary Johnson, secretario Johnson')),
  follows(
    1.75,
    phrases(
      'sign on to, signs on to, signed on to, sign up for, signs up for, join/s/ed/ing, opts into, opt into, reject/s/ed/ing, oppos:e/es/ed/ing, embrac:e/es/ed/ing, accept/s/ed/ing, balk at, balks at, takes up, arranque del, inicio del, rollout of, yes to, sí a, sí al, acept*, rechaz*, adopt*, firma*, se suma al',
    ),
  ),
  near(
    0.75,
    anyOf('sheriff, jail, county, mayor, governor, commission, supervisor, alguacil, alcalde, gobernador, condado'),
  ),
  UNITED_STATES,
];

/** What came after Secure Communities and before it came back. */
const HEIR: readonly Clue[] = [
  near(
    1.25,
    anyOf(
      'memo, fingerprint, huellas, replace, reemplaz, sustitu, jeh johnson, johnson, obama, dragnet, condenados, jails, inmates, cárcel, notification',
    ),
    2,
  ),
  follows(1, phrases('yes to, no to, under, bajo, con, de, del, after, después, hola, then')),
  before(9, /Priority Enforcement Program["”’»']?\s*\(["“«]?$/),
  before(4, /Program[^.;()]{0,60}[Pp]riori[^.;()]{0,40}["”’»']?\s*\(["“«]?$/),
];

/** How the names of the Priority Enforcement Program are judged. */
export const PRIORITY_PROGRAM: readonly NameForm[] = [
  { name: /comm$/i, start: 4, clues: [] },
  { name: /^PEP$/, start: -1.5, clues: [...OTHER_PEP, ...HEIR, ...SOLD] },
  { name: /^pep$/i, start: -6, clues: [...OTHER_PEP, ...HEIR] },
  {
    name: /^P[A-Za-z]*\s+E[A-Za-z]*\s+P|^P[A-Za-z]*\s+de\s+[A-Za-zÀ-ÿ]*\s*(?:de\s+)?P/,
    start: 0.75,
    clues: [...NAMESAKE, ...HEIR, LOCAL_GOVERNMENT],
  },
  { name: /./, start: -2.75, clues: [...NAMESAKE, ...HEIR, LOCAL_GOVERNMENT] },
];
