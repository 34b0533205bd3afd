import { after, anyOf, before, type Clue, follows, type NameForm, near, precedes } from '../clue';
import { phrases } from '../phrase-list';
import { BARE_ANYWHERE, ELSEWHERE, LOCAL_GOVERNMENT, OUR_MATTER, UNITED_STATES } from './local-government';
import { PROGRAM } from './program';

const WITHOUT_CAPITALS = /^[^A-ZÀ-Þ]|^[^a-zß-ÿ]+$/;

/** "More secure communities", "for secure communities": the words in their ordinary sense. */
const ORDINARY: readonly Clue[] = [
  before(
    -5,
    /(?:(?<![Nn][Oo] )[Mm]ore|[Mm]ost|MORE|[Ss]afer?|SAFE|[Ss]tronger|[Oo]nce|[Gg]ated|[Pp]rivate|[Hh]ealthy|[Pp]rosperous|[Ee]conomically|[Ff]inancially|[Ff]ood|[Ee]nergy|[Cc]yber|[Dd]igitally|[Mm]ás|unas?)(?:\s+(?:and|y|,|&|AND))?[,\s-]+["“‘«']?$/,
  ),
  follows(
    -4,
    phrases(
      'build/s/ing, built, creat:e/es/ing, mak:e/es/ing, made, promot:e/es/ing, foster/s/ing, develop/s/ing, ensur:e/es/ing, want/s/ed, need/s/ed, deserv:e/es, live in, living in, toward/s, hacia, construi:r/mos, construyendo, crear, creando, lograr, querían, invest in, invests in, investing in, merece/n/mos, vivir en, tener, necesitamos, make for, makes for, ciudades, barrios, entornos, familias, hogares, escuelas',
    ),
  ),
  before(-4, /(?:^|\s)(?:[Nn]uestras|sus|esas|estas|[Oo]ur|their|your)\s+["“«]?$/, WITHOUT_CAPITALS),
  before(-4, /(?<!no )(?:[Qq]ueremos|QUEREMOS|quieren?)\s+$/),
  // What signs say of cities, trust and neighbours.
  follows(-5.5, phrases('hace/n/r, hacemos, ser, son, somos, sean, habrá', true), WITHOUT_CAPITALS),
  follows(-3, phrases('and, y, or, o, for, por', true), WITHOUT_CAPITALS),
  precedes(
    -2.5,
    phrases(
      'y saludables, y resilientes, y sostenibles, y inclusivas, e inclusivas, y solidarias, y limpias, y sin, and safe, and resilient, and healthy, and prosperous, and sustainable',
    ),
  ),
  precedes(
    -2,
    phrases('start, begin, need, have, are, were, require, want, depend, make, para, con, sin, ante, donde, libres'),
  ),
  // "Strong Families, Secure Communities": a slogan.
  before(
    -3.5,
    /(?:[Ss]afe|[Ss]trong|[Ss]table|[Hh]ealthy|[Vv]ibrant|[Tt]hriving|[Bb]etter|[Gg]reat|[Cc]lean|[Hh]appy|[Ss]mart|[Rr]esilient|[Bb]arrios|[Cc]alles|[Ff]amilias|[Ee]scuelas)\s+[A-Za-zÀ-ÿ]+\s*[,:;–—-]\s*$/,
  ),
  // "Barrios y Comunidades Seguras", "Safe Schools and Secure Communities": the end of a longer name.
  before(
    -3,
    /(?:[Bb]arrios|[Cc]alles|[Ff]amilias|[Ee]scuelas|[Cc]iudades|[Hh]ogares|[Vv]ecindarios|[Nn]eighborhoods|[Ss]chools|[Ss]treets|[Ff]amilies|[Hh]omes|[Cc]ities|[Bb]orders?)\s+(?:y|and|&)\s+$/,
  ),
];

/** Somebody else's program, product or fund of that name. */
const NAMESAKE: readonly Clue[] = [
  precedes(-8, phrases('credit union, llc, inc, ltd, corp')),
  // "Secure Communities, Strong Schools": a slogan.
  after(-4, /^\s*[,;:–—-]\s*(?:[Ss]afer?|[Ss]trong|[Hh]ealthy|[Tt]hriving|[Bb]etter|[Ss]mart)\s+[A-Za-z]+/),
  // The Safe Communities Acts of Massachusetts and New Mexico.
  before(-6, /[Ll]ey (?:estatal )?(?:de |por )["“«]?$/),
  precedes(
    -3,
    phrases(
      'fund/s, forum, grant/s, portal, award/s, summit, conference, project/s, coalition, bank, foundation, network, alliance, strategy, partnership, ltd, inc, llc, group, app, platform, suite, academy, festival, act, council, wardens, challenge, in bloom',
    ),
  ),
  after(
    -2.5,
    /^["”’»']?\s+(?:initiative|programme|scheme|plan|campaign)\s+(?:in|for|of)\s+(?!the (?:U|F)|ICE)|^ program of the (?![UFDOBTI])[A-Z]/,
  ),
  before(
    -1.5,
    /(?<!(?:DHS|ICE|Obama|Bush|Trump|Biden|administration|government|president|agency|Washington|department|America|nation|country))["”]?['’]s?\s+["“‘«']?$/,
  ),
  before(
    -2,
    /(?:[Cc]ity|town|village|vendor|authority|[Cc]ouncil|township|utility|company|[Aa]lcaldía|municipio|[Aa]yuntamiento|[Mm]inisterio)['’]?s?\s+(?:new\s+)?["“‘«']?$/,
  ),
  near(
    -2.5,
    anyOf(
      'camera, cámara, license-plate, plate reader, streetlight, lighting, luminaria, alumbrado, alarmas, silbatos, wardens, gated, villas, golf, housing, tenant, inquilin, locks, password, contraseña, cyber, ciberse, portal, utilities, firmware, software, builder, developer, insurer, retirement, seniors, crime prevention, prevención del delito, concurso, premia, juntas de vecinos, neighborhood watch, vecinal, vecindad, serenazgo, colonia, canchas, bomberos, becas, taller, inundaci, desastres, sismos, resilien, climate, cambio climático, patrol officers, drone, smart city, broadband, school committee, superintendent, donors, nonprofit, charity',
    ),
    3,
  ),
  near(
    -2,
    anyOf(
      'alcaldía, alcalde de, alcaldesa de, municipio, municipal, ayuntamiento, ministerio, intendencia, subsecretaría, regidor, cantón, gobernación, candidata, urbanizadora, embajad, cooperación internacional',
    ),
    2,
  ),
  near(
    -2.5,
    anyOf('lanza, inaugur, instala, abre, destina, presume, capacita, entrega, entregó, impulsa, beneficia, préstamo'),
  ),
  after(-3, /^[”»]?,\s+(?:una?|el|la|the)\s+(?:albergue|refugio|plan|proyecto|iniciativa|fondo|campaña|app|aplicaci)/),
  after(
    -2,
    /^["”»]?,? de(?:l| la|(?= [A-ZÀ-Þ])) (?!(?:gobierno (?:de )?)?(?:federal|Obama|Bush|Trump|Biden)|administra|[Oo]ficina de I|ICE|DHS|[Dd]epartamento de S|presidente|era|agencia|migra|[Ss]ervicio)[A-Za-z]/,
  ),
  near(-3, ELSEWHERE, 2),
  after(-3, /^["”»]?: (?:una? )?(?:alternativa|estrategia|propuesta|modelo|experiencia|metodolog)/i),
  after(-4, /^(?: de [A-ZÀ-Þ]\S+)?,? S\.\s?[ACR]\./),
  // How the memo that ended it put it.
  after(3, /^[”"]?,? as we know it/),
  // In small letters, too, where it is said whose.
  after(4, /^ del? ICE\b/, /^c/),
];

/** "El programa comunidades seguras": the two words without a preposition are its name, in small letters, too. */
const CALLED = before(2.5, /(?:^|\s)[Pp]rograma(?: federal)?\s+["“«]?$/, /^comunidades\s+seguras/);

/** "Secure Communities, by the numbers": the name at the head of a short title. */
const TITLE: readonly Clue[] = [
  {
    weight: 1.25,
    before: /^\s*["“«]?$/,
    after:
      /^["”»]?\s*[:,–—-]\s*(?:[Ff]requently [Aa]sked|[Qq]uestions|[Aa]nswers|FAQ|[Mm]yths?|[Ff]acts?|[Bb]y (?:the [Nn]umbers|state|county|year)|[Ee]xplained|[Aa] (?:guide|primer|timeline)|[Pp]reguntas|[Rr]espuestas|[Mm]itos|[Ee]n cifras|[Ee]n números|[Gg]uía|[Ll]o que)/,
  },
];

/** One label among others, or a sentence of its own: what else is on the page decides. */
const LABEL: Clue = { weight: -1.5, before: /(?:^|[.·|•]\s*)$/, after: /^\s*(?:$|[.·|•])/ };

/** Those who were sent home, and who counts them there. */
const SENT_HOME = near(
  2,
  anyOf(
    'devueltos, retornad, repatriad, deportad, expulsad, connacional, compatriota, paisano, canciller, consulado, sent home, foreign ministry',
  ),
  2,
);

/** In the middle of a sentence capitals make a name. */
const WITHIN = before(0.5, /[a-z]{4} ["“]?$/, /^S[a-z]+\s+C[a-z]+$/);

const ALL: readonly Clue[] = [
  WITHIN,
  CALLED,
  SENT_HOME,
  ...TITLE,
  ...ORDINARY,
  ...NAMESAKE,
  ...PROGRAM,
  LOCAL_GOVERNMENT,
  UNITED_STATES,
];

/** The English name in a Spanish sentence: nobody says it so but of the program. */
const IN_SPANISH: readonly Clue[] = [
  { weight: 1.5, when: 'inSpanish' },
  after(
    1.5,
    /^["”»]?,?\s+(?:no\s+)?(?:que|es|era|fue|ha|se|y|e|con|en|de|del|nos|los|las|sigue|terminó|empezó|volvió|separa|obliga|castiga)\s/,
  ),
  before(1, /(?:^|\s)(?:[Ee]l|del|al|contra|llaman?|llamado|bajo|sobre|como)\s+["“«]?$/),
];

/** Radios, shops, senates and school boards that shorten their name the same way. */
const SHORT: readonly Clue[] = [
  ...PROGRAM,
  near(
    -4,
    anyOf(
      'install, driver, plug in, cable, Ltd, serial port, shares of, server, chat, encryption, cifrado, protocol, bandwidth, ancho de banda, latenc, robot, sparse, dispers',
    ),
  ),
  // "S.Comm.Join": a name in a program.
  after(-8, /^\.[A-Za-z]/),
  // Code, and a list of kinds of commerce; behind a headline's semicolon a sentence goes on.
  after(-5, /^\s*\)?\s*;(?!\s[^\s;=(]+ [a-z])|^ \d(?!\d)/),
  // "Shared Communication (S-Comm)": what it is short for.
  before(-8, /(?<!secured? )\bcom[a-zó]+(?: segura)? \($/i),
  // "The S-Comm (short for Steering Committee)".
  after(-6, /^[”"’]?\s*[(,]?\s*(?:is |which is )?short for\s+["“]?(?!Secure)/),
  precedes(
    -5,
    phrases(
      'radio/s, mic/s, microphone/s, headset/s, handset/s, base station, receiver, module, repeater, firmware, screen/s, terminal/s, phone, antenna, paper, loss, algorithm, protocol, market, sales, revenue, agenda, 4 headset',
    ),
  ),
  before(-4, /(?:[A-Za-zÀ-ÿ\d]\*\(|has-|is-|[em]-comm,?\s*(?:[em]-comm,?\s*)?(?:and|y)?\s*)$/),
  near(
    -2.5,
    anyOf(
      'headset, handset, satellite, radio, repeater, bluetooth, firmware, point of sale, social commerce, shoppers, shopping, sovereign, microphone, classifier, dataset, senate committee, school committee, superintendent, e-comm, m-comm, antenna, marine, helmet, deaf',
    ),
    2,
  ),
  LOCAL_GOVERNMENT,
];

/** How the names of Secure Communities are judged. */
export const SECURE_COMMUNITIES: readonly NameForm[] = [
  { name: /^S[-.\u2010-\u2015\u2212]?COMM$/, start: 1.75, clues: [...SHORT, BARE_ANYWHERE] },
  { name: /^S[-.\u2010-\u2015\u2212]?[Cc]omm$/, start: 2.25, clues: SHORT },
  { name: /^S(?:ecure)?[ .]*Comm$/, start: 0, clues: SHORT },
  { name: /^s-comm$/, start: -0.5, clues: [...SHORT, OUR_MATTER] },
  { name: /^s.{0,2}comm$/i, start: -2.5, clues: SHORT },
  { name: /^securecomm/i, start: -1, clues: [...SHORT, ...ALL] },
  { name: /^Comunidades\s*Seguras$/, start: 0.75, clues: [...ALL, LABEL] },
  {
    name: /^COMUNIDADES\s*SEGURAS$/,
    start: 0,
    // Where all is in capitals they make no name, and an article makes it none.
    clues: [...ALL, LABEL, before(-2, /\b(?:LAS|UNAS)\s+$/)],
  },
  { name: /^Secure[\s-]*Comm?uniti?es$/, start: 0, clues: [...ALL, ...IN_SPANISH] },
  { name: /^SECURE\s*COMM?UNITI?ES$/, start: -0.75, clues: [...ALL, ...IN_SPANISH] },
  { name: /./, start: -3.75, clues: ALL },
];
