import { after, before, beside, type Clue, type NameForm, near } from '../clue';
import { anyOf } from '../word-pattern';
import { LOCAL_GOVERNMENT } from './local-government';

/** Detainers of landlords, parole boards, marshals and other states. */
const OTHER_DETAINER: readonly Clue[] = [
  before(
    -8,
    /(?<![A-Za-zÀ-ÿ])(?:unlawful|forcible|wrongful|parole|probation|interstate|criminal|traffic|warrant|county|state|out-of-state|spring|retainer or|entry and(?: unlawful)?|eviction|marshals?['’]?s?|USMS|fugitive|parolee|juvenile|custody and)[\s-]+$/i,
  ),
  after(
    -7,
    /^\s+(?:warrants?|clips?|springs?|pins?|latch|de desalojo|act(?:ion)?s?\s+(?:is|are|against)|of\s+(?:goods|chattels|property)|under the interstate|por un cheque|hearing)(?![A-Za-zÀ-ÿ])/i,
  ),
  before(-6, /agreement on\s+$/i),
  near(
    -3,
    anyOf(
      'tenant, landlord, evict, inquilin, desalojo, rent, lease, interstate agreement, IAD, speedy trial, marshal, extradit, warden forwarded, out-of-state, burglary, parole, probation, libertad condicional, debtor, creditor, chattel, shaft, latch, cheque sin fondos, unpaid fine, bicycle, wire fraud, gun charge',
    ),
    2,
  ),
  before(
    -2,
    /(?:Georgia|Ohio|Texas|Florida|Virginia|Pennsylvania|Hamilton County|County|Jersey|York|Carolina|prosecutors|marshals|police)\s+(?:had\s+|has\s+|ten[ií]an?\s+)?(?:lodged|placed|filed|issued|put)?\s*(?:a|an|un)\s+$/,
  ),
];

/** What jails do with the requests of ICE, and with hardly anything else. */
const HONORED: readonly Clue[] = [
  before(
    3,
    /(?<![A-Za-zÀ-ÿ])(?:hon(?:ou?r|ra)[A-Za-zÀ-ÿ]*|declin(?:e|es|ed|ing)|ignor(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|comply(?:ing)? with|complied with|complies with|acata[A-Za-zÀ-ÿ]*|cumpl[A-Za-zÀ-ÿ]*|rechaza[A-Za-zÀ-ÿ]*|respeta[A-Za-zÀ-ÿ]*)\s+(?:con\s+)?(?:the|all|any|most|both|such|los?|las?|ese|esos|un)?\s*(?:federal\s+|civil\s+)?["“]?$/i,
  ),
  before(1, /(?<![A-Za-zÀ-ÿ])(?:civil|federal)\s+["“]?$/i),
  before(
    1.5,
    /(?<![A-Za-zÀ-ÿ])(?:polic(?:y|ies)|laws?|ruling|bill|stance|rules?|fight|use|number|question|issue)\s+(?:on|over|of|about)\s+$/i,
  ),
  after(
    1.5,
    /^\s+(?:bill|law|rule|ruling|policy|policies|lawsuit|measure|ban|fight|vote|debate|program|practice)(?![A-Za-zÀ-ÿ])/i,
  ),
  after(
    2,
    /^[^.;]{0,30}(?:not|n['’]t|no es|no son|never)\s+(?:an?\s+|una?\s+)?(?:[A-Za-zÀ-ÿ]+\s+)?(?:warrants?|[oó]rden(?:es)?)/i,
  ),
  // In Spanish the loan word is nearly always ICE's.
  before(1, /(?<![A-Za-zÀ-ÿ])(?:un|el|los|las|del|al|sus?|ese|este|esos|estos)\s+["“«]?$/i),
  near(0.75, anyOf('que, los, las, para, por, del, una, debe, no obliga, honrar, familiar'), 2),
  after(
    1,
    /^\s+(?:requests?|polic(?:y|ies)|ordinance|form|forms|compliance|lodged|issued|aren['’]t|are not|is not|isn['’]t)(?![A-Za-zÀ-ÿ])/i,
  ),
  near(
    1.5,
    anyOf(
      'honor, 48 hours, 48-hour, forty-eight hours, 48 horas, judicial warrant, signature of a judge, firma de juez, without a warrant, probable cause, sanctuary, 287.7, I-247',
    ),
  ),
];

/** "ICE holds man for 12 days": the word as a verb. */
const VERB: readonly Clue[] = [
  after(
    -6,
    /^\s+(?:the|an?|up|sway|back|him|her|them|me|us|you|it|its|their|his|that|people|men|women|no(?! bond)|off\b|out\b|onto|hearings?|steady|less|more|most|fast|firm|true|first|second|third|new|job|public|press|town|meeting|talks|training|steady|key|hostage|records?|drill|down|open|captive|someone|somebody|anyone|immigrants?|detainees|man|woman|mother|father|teen|student|[A-ZÀ-Þ]?\d[\d,.]*)(?![A-Za-zÀ-ÿ-])/i,
  ),
  before(
    -5,
    /(?<![A-Za-zÀ-ÿ])(?:can|could|may|might|must|should|would|will|does|did|do|let|lets|make|makes|made|help|helps|to|cannot|can['’]t|didn['’]t|fears? (?:about|of)|views on|over)\s+$/i,
    /hold$/i,
  ),
];
const NOUN: readonly Clue[] = [
  before(
    3,
    /(?:(?<![A-Za-zÀ-ÿ])(?:an?|no|any|each|all|every|no more|hon(?:ou?r|ra)[A-Za-zÀ-ÿ]*|lift[A-Za-zÀ-ÿ]*|plac[A-Za-zÀ-ÿ]+|issu[A-Za-zÀ-ÿ]+|stop[A-Za-zÀ-ÿ]*|break[A-Za-zÀ-ÿ]*|end(?:s|ed|ing)?|nearly all|most|many|of|under|with|without|on|for|his|her|their|my|your|such|these|those|un|el|los|la|del?|con|sin|decía|hay|do|does|are|were|declin[A-Za-zÀ-ÿ]+|reject[A-Za-zÀ-ÿ]+|refus[A-Za-zÀ-ÿ]+|against|about|over|civil|federal|old|new|late|drop[A-Za-zÀ-ÿ]*|limit[A-Za-zÀ-ÿ]*|curb[A-Za-zÀ-ÿ]*|restrict[A-Za-zÀ-ÿ]*|scrap[A-Za-zÀ-ÿ]*|suspend[A-Za-zÀ-ÿ]*|ban|bans|banned|block[A-Za-zÀ-ÿ]*|ignor[A-Za-zÀ-ÿ]*|receiv[A-Za-zÀ-ÿ]*|accept[A-Za-zÀ-ÿ]*|obey[A-Za-zÀ-ÿ]*|enforc[A-Za-zÀ-ÿ]*|challeng[A-Za-zÀ-ÿ]*|valid|active|pending|voluntary|m[aá]s|portal|have|has|had|list(?:s|ed)?|of)|["“‘'(:;,=])\s*$/i,
  ),
  before(1.5, /(?<![A-Za-zÀ-ÿ])the\s+$/i),
  after(
    3,
    /^\s*(?:$|["”’'.,:;!?)\]\n|]|(?:on|at|in|from|under|without|end|ended|ends|are|were|was|is|aren['’]t|isn['’]t|cost|costs|rise|rose|fall|fell|drop|dropped|jump|jumped|surge|surged|double|doubled|soar|climb|and|or|y|requests?|placed|issued|lodged|lifted|based|violate|violated|que|expire|expired|show|must|require|remain|remained|turned|apareció|said|meant|nunca|junto|broke|kept|declined|honored|removed)(?![A-Za-zÀ-ÿ]))/i,
  ),
  after(-2.5, /^\s+(?:in|at|on)\s+(?:to|place|contempt|mind|line)\b/i),
];
const OTHER_HOLD: readonly Clue[] = [
  near(
    -4,
    anyOf(
      'student account, register for, registrar, I-20, matrícula, cuenta del banco, library, herring, skipper, trawler, pollock, fish hold, dividend, NYSE, train, Cologne, Hamburg, Hanover, Deutsche Bahn, lake, glacier, sea ice, rink, puck, brake',
    ),
    2,
  ),
];

const SPANISH_OTHER: readonly Clue[] = [
  beside(
    -4,
    130,
    anyOf(
      'SRI, bebidas, licores, licor, whisky, impuesto, cerveza, cigarrillo, importad, importaci, tributari, aduana de, Guayaquil, consumos especiales, IRPF, ISR, sueldo, salario, alimentos atrasados, pensión alimenticia, por impago, sanitaria, listeria, aves, mariposa, peces, especies, ornitólog, humedal, proveedores, electricidad, factura, líquidos, urinaria, tráfico, kilómetros, buzón, correo electrónico, datos, talento, estudiantes, maestros, menor, Barajas, aeropuerto, pasaportes, extradición',
    ),
  ),
];

const QUALIFIED = /(?:ICE|DHS|INS|CBP|immigration|civil immigration)\s+(?:[A-Za-zÀ-ÿ]+\s+)?detainers?/i;

/** How the names of ICE detainers and holds are judged. */
export const DETAINERS: readonly NameForm[] = [
  {
    name: /287\.7/,
    start: -8,
    clues: [
      { weight: 15, name: /^8|^title/i },
      { weight: 7, before: /§\s*$/ },
    ],
  },
  { name: /^form[A-Za-zÀ-ÿ]*\s.*247/i, start: 4, clues: [] },
  {
    name: /247/,
    start: 0,
    clues: [
      { weight: 3, name: /\d[a-z]$/i },
      after(1, /^s?\s+(?:forms?|detainers?|requests?|notices?)/i),
      near(
        -4,
        anyOf(
          'exit, highway, interstate, truck, lane, traffic, crash, mile, southbound, northbound, Macon, gasket, pump, base, ramp, jackknifed',
        ),
        2,
      ),
      near(
        1,
        anyOf(
          'forms, drawer, box, casilla, firma, jail, cárcel, custody, sheriff, deten, form, juez, judge, probable cause, stamped, signed, copy, copia',
        ),
        2,
      ),
    ],
  },
  { name: /^detainers?\s+(?:migratori|de|del)/i, start: 3.5, clues: [...OTHER_DETAINER] },
  { name: QUALIFIED, start: 4, clues: [before(-3, /(?:["“=]=?\s*)$/, /^$/)] },
  { name: /^detainers?/i, start: -1.75, clues: [...OTHER_DETAINER, ...HONORED, LOCAL_GOVERNMENT] },
  { name: /^detainers?\s+requests?$/i, start: 0, clues: [...OTHER_DETAINER, ...HONORED, LOCAL_GOVERNMENT] },
  { name: /detainers?/i, start: -0.75, clues: [...OTHER_DETAINER, ...HONORED, LOCAL_GOVERNMENT] },
  { name: /^ice\s*hold/, start: -6, clues: [...VERB, ...NOUN, ...OTHER_HOLD] },
  {
    name: /^(?:ICE|DHS|USCIS|I\.C\.E\.)\s*hold$/i,
    start: 1,
    clues: [...VERB, ...NOUN, ...OTHER_HOLD, LOCAL_GOVERNMENT],
  },
  { name: /^(?:civil\s+)?immigration\s*hold$/i, start: 0, clues: [...VERB, ...NOUN, ...OTHER_HOLD, LOCAL_GOVERNMENT] },
  { name: /\s*holds?\s+requests?$/i, start: 4, clues: OTHER_HOLD },
  {
    name: /^(?:civil\s+)?(?:ICE|DHS|USCIS|immigration)\s*holds$/i,
    start: -2.5,
    clues: [...VERB, ...NOUN, ...OTHER_HOLD],
  },
  { name: /for\s+ice$/, start: -6, clues: [] },
  { name: /hold/i, start: 1.5, clues: [...OTHER_HOLD, LOCAL_GOVERNMENT] },
  { name: /migratoria/i, start: 3.5, clues: SPANISH_OTHER },
  { name: /retenci[oó]n(?:es)? (?:de|del) /i, start: 2, clues: [...SPANISH_OTHER, ...HONORED, LOCAL_GOVERNMENT] },
  { name: /retenci/i, start: -1.75, clues: [...SPANISH_OTHER, ...HONORED, LOCAL_GOVERNMENT] },
  { name: /./, start: -1, clues: [...SPANISH_OTHER, LOCAL_GOVERNMENT] },
];
