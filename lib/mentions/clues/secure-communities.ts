import { after, before, type Clue, type NameForm, near } from '../clue';
import { anyOf } from '../word-pattern';
import { ELSEWHERE, LOCAL_GOVERNMENT, UNITED_STATES } from './local-government';

/** "More secure communities", "for secure communities": the words in their ordinary sense. */
const ORDINARY: readonly Clue[] = [
  before(
    -5,
    /(?<![A-Za-zÀ-ÿ])(?:more|most|safer?|stronger|once|gated|private|healthy|prosperous|economically|financially|food|energy|cyber|digitally|m[aá]s|unas?|ciudades|barrios|entornos|familias|hogares|escuelas)(?:\s+(?:and|y|,|&))?[,\s-]+["“‘«']?$/i,
  ),
  before(
    -4,
    /(?<![A-Za-zÀ-ÿ])(?:build(?:s|ing)?|built|creat(?:e|es|ing)|mak(?:e|es|ing)|made|promot(?:e|es|ing)|foster(?:s|ing)?|develop(?:s|ing)?|ensur(?:e|es|ing)|want(?:s|ed)?|need(?:s|ed)?|deserv(?:e|es)|live in|living in|toward|hacia|construi(?:r|mos)|construyendo|crear|creando|lograr|(?<!no )quer(?:emos|er|ían)|(?<!no )quieren?|invest(?:ing|s)? in|merece(?:n|mos)|vivir en|tener|necesitamos|por)\s+(?:for\s+)?["“‘«']?$/i,
  ),
  before(-3, /(?<![A-Za-zÀ-ÿ])(?:and|y|or|o|for|make for)\s+$/i, /^[^A-ZÀ-Þ]|^[^a-zß-ÿ]+$/),
  after(
    -2.5,
    /^["”’»']?\s+(?:y|and|e)\s+(?:safe|saludables|resilient|resilientes|healthy|prosperous|sostenibles|inclusivas|sustainable|solidarias|limpias)(?![A-Za-zÀ-ÿ])/i,
  ),
  after(
    -2,
    /^\s+(?:start|begin|need|have|are|were|require|want|depend|make|para|con|sin|ante|donde|libres)(?![A-Za-zÀ-ÿ])/i,
    /^\S*[a-zß-ÿ]\S*\s|^[^a-zß-ÿ]+$/,
  ),
];

/** "Strong Families, Secure Communities": a slogan. */
const SLOGAN = before(
  -3.5,
  /(?<![A-Za-zÀ-ÿ])(?:safe|strong|stable|healthy|vibrant|thriving|better|great|clean|happy|smart|resilient|barrios|calles|familias|escuelas)\s+[A-Za-zÀ-ÿ]+\s*[,:;–—-]\s*$/i,
);

/** Somebody else's program, product or fund of that name. */
const NAMESAKE: readonly Clue[] = [
  SLOGAN,
  after(
    -3,
    /^["”’»']?\s+(?:fund|forum|grants?|portal|awards?|summit|conference|projects?|coalition|bank|foundation|network|alliance|strategy|partnership|ltd|inc|llc|group|app|platform|suite|academy|festival|act|bill of|council|wardens|challenge|in bloom)(?![A-Za-zÀ-ÿ])/i,
  ),
  after(-2.5, /^["”’»']?\s+(?:initiative|programme|scheme|plan|campaign)\s+(?:in|for|of)\s+(?!the (?:U|F)|ICE)/),
  before(
    -1.5,
    /(?<!(?:DHS|ICE|Obama|Bush|Trump|Biden|administration|government|president|agency|Washington|department|America|nation|country))["”]?['’]s?\s+["“‘«']?$/,
  ),
  before(
    -2,
    /(?<![A-Za-zÀ-ÿ])(?:city|town|village|vendor|housing authority|council|township|utility|company|alcald[ií]a|municipio|ayuntamiento|ministerio|intendencia)['’]?s?\s+(?:new\s+)?["“‘«']?$/i,
  ),
  near(
    -2.5,
    anyOf(
      'camera, cámara, license-plate, plate reader, streetlight, lighting, luminaria, alumbrado, alarmas, silbatos, lámparas, wardens, gated, housing, tenant, inquilin, locks, password, contraseña, cyber, ciberse, portal, utilities, threat feed, malicious, firmware, software, discord, gamers, moderar, marina, builder, developer, brochure, insurer, retirement, seniors, crime prevention, prevención del delito, concurso, premia, juntas de vecinos, neighborhood watch, vecinal, vecindad, serenazgo, colonias, canchas, becas, becas, talleres, taller, inundaci, desastres, sismos, resilien, climate, cambio climático, caídas, quemaduras, conurb, patrol officers, drone, smart city, broadband, synagogue, crypto, blockchain, wallet, Moodle, school committee, superintendent',
    ),
    3,
  ),
  near(
    -2,
    anyOf(
      'alcaldía, alcalde de, alcaldesa de, municipio, municipal, ayuntamiento, ministerio, intendencia, subsecretaría, regidor, cantón, cantones, gobernación, candidata, urbanizadora, embajad, cooperación internacional',
    ),
    2,
  ),
  near(-3, ELSEWHERE, 2),
];

/** A program and not a quality: it begins, ends, is joined and left; it is one thing. */
const PROGRAM: readonly Clue[] = [
  // A verb in the singular: one thing, not several communities.
  after(1.25, /^["”’»']?\s+(?!was|is|has|does)[a-z]{2,}(?<!s)s\s+[A-Za-zÀ-ÿ\d]/),
  after(
    1,
    /^["”’»']?\s*(?::\s+(?:an?|the|what|how|why|preguntas|qué|cómo|lo que)(?![A-Za-zÀ-ÿ])|\s(?:by the numbers|not optional|explained|101|faq))/i,
  ),
  before(
    1,
    /(?:what is|what['’]s|pays? for|brings? back|brought back|report on|truth about|qué es|regreso de|fin de|fin a)\s+["“‘«']?$/i,
  ),
  after(
    2,
    /^["”’»']?\s*(?:\(S\s?.?\s?Comm\)|(?:(?:deportation|fingerprint|fingerprinting|finger-printing|federal|enforcement|immigration)\s+)*(?:program|dragnet|database|data ?sharing|task force|memo(?:randum)?|deportations|deportees|policy|jurisdictions|opt-?outs?|fingerprint[A-Za-zÀ-ÿ]*|MOA|agreement|hits?|matches)(?![A-Za-zÀ-ÿ]))/i,
  ),
  after(1, /^["”’»']?\s+(?:initiative|system|project)(?![A-Za-zÀ-ÿ])(?!\s+(?:in|for|of)\s)/i),
  after(
    1.75,
    /^["”’»']?\s+(?:is|was|isn['’]t|wasn['’]t|has|had|does|did|didn['’]t|doesn['’]t|will|would|goes|sends|sent|began|begins|started|starts|ended|ends|leads|led|lets|puts|came|comes|activated|becomes|became|requires|required|means|meant|operates|uses|used|shares|shared|checks|matches|turns|turned|sweeps|works|worked|expanded|expands|returns|returned|dies|died|hurts|makes|made|launched|launches|opt|opt-out|out|llega|llegó|es|fue|era|no es|no fue|sigue|empezó|comenzó|inició|permite|permitía|separa|vuelve|volvió|nació|entró|se activó|revisa|manda|mandaba|deporta|deportó|opera|operó|funciona|tuvo|tiene|terminó|acabó|arranca|arrancó)(?![A-Za-zÀ-ÿ])/i,
  ),
  before(
    2,
    /(?<![A-Za-zÀ-ÿ])(?:end(?:s|ed|ing)?|stop(?:s|ped|ping)?|leav(?:e|es|ing)|left|opt(?:s|ed|ing)?[ -]out of|out of|pull(?:s|ed|ing)? out of|withdr[ae]w(?:s|n|ing)? from|exit(?:s|ed|ing)?|quit(?:s|ting)?|join(?:s|ed|ing)?|scrap(?:s|ped|ping)?|drop(?:s|ped|ping)?|replac(?:e|es|ed|ing)|suspend(?:s|ed|ing)?|reviv(?:e|es|ed|ing)|restart(?:s|ed|ing)?|restor(?:e|es|ed|ing)|reinstat(?:e|es|ed|ing)|reactivat(?:e|es|ed|ing)|implement(?:s|ed|ing)?|activat(?:e|es|ed|ing)|resist(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|fight(?:s|ing)?|fought|halt(?:s|ed|ing)?|abolish(?:es|ed|ing)?|terminat(?:e|es|ed|ing)|discontinu(?:e|es|ed|ing)|dismantl(?:e|es|ed|ing)|criticiz(?:e|es|ed|ing)|blast(?:s|ed|ing)?|slam(?:s|med)?|sue(?:s|d)? over|suing over|protest(?:s|ed|ing)?|defend(?:s|ed|ing)?|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|condemn(?:s|ed)?|no to|no more|under|against|about|through|via|called(?: it)?|call(?:s)? it|known as|dubbed|named|from|whether|that|consent to|frenar|contra|terminar(?: con)?|poner fin a|bajo|salir(?:se)? de|sale de|fuera de|deja|dejar|revive|revivir|suspende[nr]?|suspendi[oó]|reactiv[aoó]r?|restablec[A-Za-zÀ-ÿ]+|implement[A-Za-zÀ-ÿ]+|eliminar|elimin[oó]|cancel[A-Za-zÀ-ÿ]+|reemplaz[A-Za-zÀ-ÿ]+|sustitu[A-Za-zÀ-ÿ]+|alto a|no al?|basta de|adi[oó]s,?(?: a)?|llegó|llega|lleg[oó] a|participar en|a ra[ií]z de|debido a|gracias a|llamad[oa]|denominad[oa]|conocid[oa] como|dijeron|tras|descontinuar|luego|despu[eé]s|otra vez|arranca)\s+(?:the\s+|el\s+)?["“‘«']?$/i,
  ),
  before(1, /(?<![A-Za-zÀ-ÿ])(?:of|de|con|by|on|over|into|in|en|y|como)\s+["“‘«']?$/),
  before(
    1.5,
    /(?:programas?|program|initiative|iniciativa|federal|llamad[oa]|so-called|sistema)\s+(?:de\s+|called\s+|known as\s+)?["“‘«']?$/i,
  ),
  { weight: 0.5, before: /["“‘«']$/, after: /^["”’»']/ },
  near(
    1,
    anyOf(
      'fingerprint, huellas, opt out, opted out, opt-out, dragnet, scrapped, FBI, bookings, booked, deportab, green card, 2008, 2011, 2014, 2017, la migra',
    ),
  ),
];

/** "The secure communities program": without its capitals, but a program. */
const LOWER_PROGRAM = after(1.5, /^["”’»']?\s+(?:program|fingerprint)/);

const ALL: readonly Clue[] = [...ORDINARY, ...NAMESAKE, ...PROGRAM, LOCAL_GOVERNMENT, UNITED_STATES];

/** Radios, shops, senates and school boards that shorten their name the same way. */
const SHORT: readonly Clue[] = [
  ...PROGRAM,
  near(-4, anyOf('install, driver, plug in, cable, Ltd, server, chat, encryption, protocol')),
  after(
    -5,
    /^\s*\)?\s*;|^\s*(?:4|\d+)?\s*(?:radio|headset|handset|base station|receiver|module|repeater|firmware|screens?|terminal|phone|antenna|paper|loss|loss function|algorithm|protocol|market|sales|revenue|agenda|Rep\.|Print|No\.)/i,
  ),
  after(-4, /^(?:\s*,\s+a (?:satellite|radio|handheld)|\.\s+(?:Rep|Print|No|on)\b|:\s+(?:sovereign|social))/i),
  before(-4, /(?:[A-Za-zÀ-ÿ\d]\*\(|has-|is-|[em]-comm,?\s*(?:[em]-comm,?\s*)?(?:and|y)?\s*)$/i),
  near(
    -2.5,
    anyOf(
      'headset, handset, satellite, radio, repeater, squelch, bluetooth, firmware, point of sale, social commerce, shoppers, shopping, sovereign, css, deaf, screens from, microphone, neural, classifier, dataset, senate committee, school committee, superintendent, cong., e-comm, m-comm, antenna, marine, helmet',
    ),
    2,
  ),
  LOCAL_GOVERNMENT,
];

/** How the names of Secure Communities are judged. */
export const SECURE_COMMUNITIES: readonly NameForm[] = [
  { name: /^S[-.\u2010-\u2015\u2212]?COMM$/, start: 1.75, clues: SHORT },
  { name: /^S[-.\u2010-\u2015\u2212]?[Cc]omm$/, start: 2, clues: SHORT },
  { name: /^S(?:ecure)?[ .]*Comm$/, start: 0, clues: SHORT },
  { name: /^s.{0,2}comm$/i, start: -2.5, clues: SHORT },
  { name: /^securecomm/i, start: -1, clues: [...SHORT, ...ALL] },
  { name: /^Comunidades\s*Seguras$/, start: 0.75, clues: ALL },
  { name: /^COMUNIDADES\s*SEGURAS$/, start: 0, clues: ALL },
  { name: /^Secure\s*Communities$/, start: -0.25, clues: ALL },
  { name: /^SECURE\s*COMMUNITIES$/, start: -1, clues: ALL },
  { name: /./, start: -4, clues: [...ALL, LOWER_PROGRAM] },
];
