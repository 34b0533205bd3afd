import { after, anyOf, before, beside, type Clue, follows, type NameForm, near, precedes } from '../clue';
import { phrases } from '../phrase-list';
import { HOLDS } from './holds';
import { LOCAL_GOVERNMENT, NOTHING_OURS } from './local-government';

/** Detainers of landlords, parole boards, marshals and other states. */
const OTHER_DETAINER: readonly Clue[] = [
  follows(
    -8,
    phrases(
      "unlawful, forcible, wrongful, parole, probation, interstate, criminal, traffic, warrant, county, state, spring, retainer or, entry and, eviction, marshal/s, marshal's, usms, fugitive, parolee, juvenile, custody and, agreement on, disposition of, interestatal sobre, interestatal de",
    ),
  ),
  precedes(
    -7,
    phrases(
      'warrant/s, clip/s, spring/s, pin/s, latch, de desalojo, de libertad condicional, de probatoria, action/s, of goods, of chattels, of property, under the interstate, por un cheque, hearing',
    ),
  ),
  near(
    -3,
    anyOf(
      'tenant, landlord, evict, inquilin, desalojo, rent, lease, interstate agreement, interestatal, IAD, speedy trial, receiving state, sending state, other jurisdiction, another jurisdiction, probatoria, marshal, extradit, out-of-state, burglary, parole, probation, libertad condicional, debtor, creditor, chattel, shaft, latch, cheque sin fondos, unpaid fine, wire fraud, bank fraud, fraude bancario, gun charge',
    ),
    2,
  ),
  before(
    -2,
    /(?:Georgia|Ohio|Texas|Florida|Virginia|Pennsylvania|County|Jersey|York|Carolina|prosecutors|[Mm]arshals|police)\s+(?:had\s+|has\s+|ten[ií]an?\s+)?(?:lodged|placed|filed|issued|put|pusieron)?\s*(?:a|an|un)\s+$/,
  ),
];

/** "A detainer for robbery": of whoever prosecutes that. */
const FOR_A_CRIME = after(
  -5,
  /^ (?:for|por) (?:\w+ ){0,2}?(?:robbery|theft|burglary|fraud|escape|murder|assault|child support|violaci[oó]n de (?:condici|probat)|robo|fraude|fuga|asalto|homicidio|violar|no pagar|cheques?)(?!\w| sus| def| con )/,
);

/** "A detainer from Ohio": whose it is, when it is not ICE's. */
const OF_ANOTHER = after(
  -3,
  /^\s+(?:(?:filed|lodged|placed|issued) )?(?:de|from|out of|by)\s+(?!ICE|DHS|ERO|CBP|INS|US|U\.|Immig|Inmig|Homeland|Segur|Federal|Washington)(?:[A-Z]|(?:an)?other )/,
);

/** "Un detainer de ese condado", "de una corte de Ohio"; those of the county are a jail's, for ICE. */
const OF_ANOTHER_IN_SPANISH: readonly Clue[] = [
  after(
    -6,
    /^ del? (?:(?:es[ea]|otr[oa]s?|una?|la|distintos|varios) (?:condado|corte|estado|tribunal|fiscal)|(?:condado|estado) de |allá|Servicio de (?:los )?Alguaciles|(?:los )?[Aa]lguaciles [Ff]ederales|los [Mm]arshals)/,
  ),
  before(-6, /de probatoria (?:[a-z]+ ){0,4}un $/),
  before(-6, /(?:ueza?|iscal|bunal) de [A-Z]\S+ (?:le )?(?:puso|dejó|emitió|tiene) un $/),
];

/** What jails do with the requests of ICE, and with hardly anything else. */
const HONORED: readonly Clue[] = [
  // "ICE has placed a detainer on the man."
  before(
    4,
    /\b(?:ICE|DHS|ERO|[Ii]mmigration (?:officials|authorities|agents|officers)|[Ff]ederal agents) (?:has |have |had |also |ya |le |les |había |ha )*(?:lodged|placed|filed|issued|sent|slapped|put|dropped|lifted|withdrew|wants?|emit\w+|puso|pusieron|dejó|envi\w+|solicit\w+|interpuso) (?:an?|the|un|el|su) $/,
  ),
  // "A detainer from immigration."
  after(
    4,
    /^ (?:(?:filed|lodged|placed|issued|sent) )?(?:from|by|de|del) (?:the )?(?:federal |U\.?S\.? )?(?:ICE|DHS|ERO|[Ii]mmigration|[Ii]nmigraci[oó]n|[Mm]igraci[oó]n|la migra)(?![A-Za-zÀ-ÿ])/,
  ),
  follows(
    3,
    phrases(
      'honor*, honour*, honr*, declin:e/es/ed/ing, ignor:e/es/ed/ing, refus:e/es/ed/ing, comply with, complying with, complied with, complies with, acat*, cumpl*, cumplir con, cumple con, rechaza*, respeta*, honor most, honor both, ignored both, honors most',
    ),
  ),
  follows(1, phrases("civil, federal, what is, what's, whats, qué es")),
  near(0.75, anyOf('bond, bail, fianza')),
  follows(2, phrases('held on, held under, kept on, jailed on')),
  precedes(
    2.25,
    phrases(
      'received, honored, declined, lodged, issued, recibidos, cumplidos, rechazados, ilegales, fell, rose, dropped, doubled, tripled, climbed, peaked, soared, surged, jumped, bajaron, subieron, aumentaron',
    ),
  ),
  after(4, /^ is (?:[a-z]+ )*ICE /),
  // Detainers in general are a question of policy only where they are ICE's.
  follows(
    2.25,
    phrases(
      'back/s/ed/ing, oppos:e/es/ed/ing, support/s/ed/ing, end/s/ed/ing, stop/s/ped/ping, limit/s/ed/ing, ban/s/ned/ning, drop/s/ped/ping, keep/s/ing, fight/s/ing, defend/s/ed/ing, over, mandate/s/d, challeng:e/es/ed/ing',
    ),
    /s$/,
  ),
  follows(
    1.5,
    phrases(
      'policy on, policies on, law on, laws on, ruling on, bill on, stance on, rules on, fight over, use of, number of, question of, issue of, rules about',
    ),
  ),
  // In Spanish the loan word is nearly always ICE's.
  before(1.5, /(?:^|[\s¿¡])(?:[Uu]n|[Ee]l|[Ll]os|[Ll]as|del|al|sus?|[Ee]se|[Ee]ste|[Ee]sos|[Ee]stos)\s+["“«]?$/),
  near(1, anyOf('que, los, las, para, por, del, una, debe, no obliga, honrar, familiar'), 2),
  precedes(4.5, phrases('mandate/s')),
  precedes(2.25, phrases('policy, policies, ban/s')),
  precedes(
    1.5,
    phrases(
      'bill/s, law/s, rule/s, ruling, lawsuit, ordinance, compliance, measure, fight, vote, debate, program, practice',
    ),
  ),
  precedes(
    2.5,
    phrases(
      'are requests, are voluntary, are optional, are only requests, are merely requests, is a request, is only a request, is just a request, is voluntary, es voluntario, son voluntarios, es una solicitud, es una petición',
    ),
  ),
  after(
    2,
    /^[^.;]{0,30}(?:not|n['’]t|no es|no son|never|same as|es)\s+(?:an?\s+|una?\s+)?(?:[A-Za-zÀ-ÿ]+\s+)?(?:warrants?|[oó]rden(?:es)?)/,
  ),
  near(
    1.5,
    anyOf(
      '48 hour, 48 more, 48 extra, 48 additional, forty-eight hours, 48 horas, judicial warrant, signature of a judge, firma de juez, without a warrant, probable cause, signed by a judge, sanctuary, 287.7, I-247, fourth amendment, tenth amendment, cuarta enmienda, without warrants, citizen',
    ),
  ),
  near(
    1,
    anyOf('judicial warrant, signature of a judge, signed by a judge, by a judge, firma de juez, firmada por un juez'),
  ),
  near(1.5, anyOf('honor, honr')),
  follows(2.25, phrases('pusieron, puso')),
];

/** Birds have a retención migratoria too. */
const ANIMALS = beside(-4, 130, anyOf('ballena, aves, mariposa, peces, especies'));

/** What is held back of taxes, wages, birds and cheese. */
const SPANISH_OTHER: readonly Clue[] = [
  ANIMALS,
  // Where people are held, who hold nobody for anybody.
  before(
    -8,
    /(?:salas?|celdas?|cuartos?|centros?|[áa]reas?|instalaci(?:ón|ones)|espacios?|zonas?|edificios?)(?: [a-z]+d[oa]s?)? de (?:[a-zñáéíóú]+ [ye] )?$/i,
  ),
  beside(
    -4,
    130,
    anyOf(
      'IRS, SRI, Ecuador, ecuatorian, bebidas, licor, impuesto, cerveza, cigarrillo, importad, importaci, tributari, aduana de, Guayaquil, IRPF, ISR, sueldo, salario, alimentos atrasados, por impago, sanitaria, proveedores, electricidad, factura, urinaria, manutención, ingresos, reembolso, Hacienda, mercanc, cargamento, contenedor, fábrica, trabajo forzoso, algodón, equipaje, camión, embargo, pensión, fondos, cualificad, tráfico, correo electrónico, datos, talento, estudiantes, maestros, menor, aeropuerto, pasaportes, extradición',
    ),
  ),
];

/** A form, or a road, or a gasket. */
const FORM_NUMBER: readonly Clue[] = [
  { weight: 3, name: /\d[A-Za-z]$/ },
  follows(2, phrases('honor*, honr*, declin:e/es/ed/ing, lodged, comply with')),
  precedes(1, phrases('form/s, detainer/s, request/s, notice/s, s forms')),
  after(1, /^s(?![a-z])/),
  before(0.5, /(?:^|\s)(?:[Aa]n|[Tt]he|[Ee]l|[Uu]n) $/),
  follows(-6, phrases('model, modelo, part, part no, serial, sku, exit, bin, tag')),
  before(-6, /(?:[Pp]art|[Ii]tem|[Bb]in|[Tt]ag|[Ss]hip|[Rr]oom) (?:[Nn]o\.|#) ?$/),
  near(
    -4,
    anyOf(
      'serial number, número de serie, compatible con, compatible with, repuesto, filtro, filter, bujía, exit, highway, interstate, truck, lane, traffic, crash, mile, southbound, northbound, gasket, pump, base, ramp',
    ),
    2,
  ),
  near(
    1,
    anyOf(
      'drawer, box, casilla, firma, jail, cárcel, custody, sheriff, deten, form, juez, judge, probable cause, stamped, signed, copy, copia',
    ),
    2,
  ),
];

const BARE: readonly Clue[] = [
  FOR_A_CRIME,
  OF_ANOTHER,
  ...OF_ANOTHER_IN_SPANISH,
  ...OTHER_DETAINER,
  ...HONORED,
  LOCAL_GOVERNMENT,
];
const IN_SPANISH: readonly Clue[] = [
  // In an English sentence somebody is quoted.
  { weight: 2, when: 'inEnglish' },
  near(1, anyOf('soltó, soltar, suelte, cárcel, sheriff'), 2),
  near(1.5, anyOf('ICE, DHS')),
  ...SPANISH_OTHER,
  ...HONORED,
  LOCAL_GOVERNMENT,
];

/** How the names of ICE detainers and holds are judged. */
export const DETAINERS: readonly NameForm[] = [
  {
    name: /287\.7/,
    start: -8,
    clues: [
      { weight: 15, name: /^(?:8|[Tt]itle)/ },
      { weight: 7, before: /§\s*$/ },
    ],
  },
  { name: /^form[a-z]*\s.*247/i, start: 4, clues: [] },
  // What some lawyers make of the word.
  { name: /^detenedor(?:es)?\s/i, start: 3.5, clues: [] },
  { name: /^detenedor/i, start: -20, clues: [] },
  { name: /247/, start: 0, clues: FORM_NUMBER },
  { name: /detainers?\s[\s\S]*(?:migra|ICE|DHS|INS)/i, start: 4, clues: [] },
  {
    name: /(?:ICE\)?|I\.C\.E\.|DHS|INS|CBP|Patrol|immigration|Enforcement|Security)[\s-]+(?:[a-z]+\s+)?detainers?/i,
    start: 4,
    clues: [],
  },
  { name: /^detainers?\s+requests?$|de detainers?$/i, start: 0, clues: BARE },
  { name: /^detainers/i, start: -0.25, clues: BARE },
  { name: /^detainer/i, start: -1.25, clues: BARE },
  { name: /detainers?/i, start: -0.75, clues: BARE },
  ...HOLDS,
  { name: /^retenedor/i, start: 3.5, clues: [] },
  // An arrest is called so, too.
  { name: /^(?:orden|órdenes|ordenes).*detenci[oó]n/i, start: 0.5, clues: IN_SPANISH },
  { name: /detenci[oó]n/i, start: 1.5, clues: IN_SPANISH },
  { name: /migratoria/i, start: 3.5, clues: [ANIMALS] },
  { name: /retenci[oó]n(?:es)?\s+(?:de|del)\s/i, start: 2, clues: IN_SPANISH },
  { name: /retenci/i, start: -1.75, clues: [...IN_SPANISH, NOTHING_OURS] },
];
