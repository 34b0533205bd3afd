import { after, before, type Clue, type NameForm, near } from '../clue';
import { anyMatch, anyOf } from '../word-pattern';
import { LOCAL_GOVERNMENT } from './local-government';

/** What a 287(g) is, has, does: nouns that follow the number. */
const THING =
  'programs?|programmes?|agreements?|deals?|contracts?|memo(?:randum|randa|s)?|MO[AU]s?|pacts?|partnerships?|arrangements?|authorit(?:y|ies)|vote|votes|renewal|applications?|training|trained|trainees|certified|deput(?:y|ies|ized)|officers?|agents?|agenc(?:y|ies)|sheriffs?|participation|participants?|participating|partners?|hearing|forum|debate|resolution|status|counties|county|jails?|jurisdictions?|cities|states?|model|models|task force|teams?|units?|screen(?:ing|ers)|enforcement|immigration|power|powers|cooperation|collaboration|era|opt-?out|page|slate|steering|initiative|policy|policies|paperwork|papers|money|funding|reimbursement|bill|law|ordinance|question|controversy|fight|battle|protest|opponents?|critics?|supporters?|defenders|contracts?|duty|arrests?|detainees|holds?';
const NAMED_BY =
  'acuerdos?|convenios?|programas?|contratos?|pactos?|memor[aá]ndums?|memorandos?|ley|secci[oó]n|entrenamiento|capacitaci[oó]n|oficiales|agentes|polic[ií]as?|ayudantes|adiestramiento|autoridad|facultades|alianza|cl[aá]usula';
/** Verbs that take a program as their object, in news. */
const LEAD_VERB =
  'end(?:s|ed|ing)?|stop(?:s|ped|ping)?|leav(?:e|es|ing)|left|quit(?:s|ting)?|join(?:s|ed|ing)?|rejoin(?:s|ed|ing)?|drop(?:s|ped|ping)?|reject(?:s|ed|ing)?|sign(?:s|ed|ing)?|renew(?:s|ed|ing)?|keep(?:s|ing)?|kept|back(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|support(?:s|ed|ing)?|scrap(?:s|ped)?|kill(?:s|ed)?|cancel(?:s|ed|led)?|suspend(?:s|ed)?|adopt(?:s|ed)?|expand(?:s|ed|ing)?|call(?:s|ed)?|explain(?:s|ed)?|defend(?:s|ed)?|fight(?:s|ing)?|abolish|against|no more|no to|out of|no al?|alto al?|fuera(?: el)?|adi[oó]s al?|contra(?: el| la)?|cancelar(?: el)?|firm[aoó](?:r|n|ron)?(?: el| la)?|renov(?:ar|[oó])(?: el| la)?|termin(?:ar|[aoó])(?: con)?(?: el| la)?|dej(?:ar|[aoóe])(?: el| la)?|rechaz(?:ar|[aoó])(?: el| la)?';

/** Another law, agreement or list that has such a section. */
const OTHER_LAW: readonly Clue[] = [
  before(
    -9,
    /(?:I\.?\s?R\.?\s?C\.?|(?:tax(?:ation)?|insurance|penal|labou?r|vehicle|health|water|fiscal|zoning|criminal|education|business|corporations?|companies|family|probate|government|evidence|military [A-Za-zÀ-ÿ]+) (?:code|act|law)|[A-ZÀ-Þ][A-Za-zÀ-ÿ]+ Code|C[oó]digo [A-Za-zÀ-ÿ]+|(?!8)\d+ U\.?S\.?C\.?)(?:['’]s)?,?\s*(?:§+|sections?|secs?\.?|s\.|art[ií]culo)?\s*$/i,
  ),
  after(
    -9,
    /^(?:\s*\(\w{1,4}\))*,\s+(?:the\s+)?(?!Immigra)(?!INA)(?:[A-ZÀ-Þ][A-Za-zÀ-ÿ]+\s+){1,4}(?:Act|Code|Law)(?![A-Za-zÀ-ÿ])(?<!Nationality Act)/,
  ),
  after(
    -9,
    /^(?:\s*\(\w{1,4}\))*,?\s+(?:of|de|del|under|in)\s+(?:(?:the|la|el|this|that|our|said|esta|este|dicha)\s+)?(?![^.;:]{0,50}(?:immigra|inmigra|INA\b|nationality|nacionalidad))[^.;:\n]{0,60}?(?:acts?|codes?|treaty|constitution|regulations?|charter|bylaws|statutes?|ordinance|agreement|contract|convention|ley|leyes|c[oó]digo|tratado|reglamento|constituci[oó]n|convenio colectivo|estatutos?)(?![A-Za-zÀ-ÿ])/i,
  ),
  before(
    -6,
    /(?<![A-Za-zÀ-ÿ])(?:clause|cl\.|articles?|art\.|art[ií]culos?|paragraph|para\.?|rules?|regulation|reg\.|by-?law|schedule|canon|cl[aá]usula|regla|inciso|numeral|fracci[oó]n|expediente|apartado|chapter|cap[ií]tulo|ordinance(?: no\.?)?|standard|note|footnote|column|row)\s+(?:no\.?\s*)?$/i,
  ),
  before(-1.5, /(?<![A-Za-zÀ-ÿ])(?:sections?|secs?\.?|§+)\s*$/i),
  // "Sec. 287(g). Every dealer shall…": the head of a section in somebody's code.
  { weight: -4, before: /(?:^|[.\n;])\s*(?:sections?|sec\.|§+|secci[oó]n)\s*$/i, after: /^\.?\s*[-—–]?\s+[A-ZÀ-Þ]/ },
  before(4, /(?:INA|Nationality Act|Nacionalidad),?\s*(?:\(INA\),?\s*)?(?:§+|sections?|secs?\.?|secci[oó]n)?\s*$/),
  after(
    5,
    /^(?:\s*\(\w{1,4}\))*,?\s+(?:of|de|del|in)\s+(?:(?:the|la|el)\s+)?(?:[^.;:]{0,50}?(?:immigra|inmigra|nationality|nacionalidad)|INA(?![A-Za-zÀ-ÿ]))/i,
  ),
  near(
    -1,
    anyOf(
      'taxpayer, income tax, assessor, zoning, liquidat, shareholder, creditor, insurer, broker, patent, patentee, licensee, dealer, employer, overtime pay, collective agreement, tribunal, internal revenue, IRS, companies act, municipal act',
    ),
    2,
  ),
];

/** Grams, builds, buses, steps: a number with a letter that is none of ours. */
const OTHER_NUMBER: readonly Clue[] = [
  before(
    -6,
    /(?<![A-Za-zÀ-ÿ])(?:[Ss]tep|STEP|(?<!to )(?:table|TABLE)|Tables?|[Ff]igures?|FIGURE|[Ff]igs?\.?|[Ee]xhibits?|EXHIBIT|[Ii]tem|[Ll]ots?|LOT|[Pp]art(?: no\.?)?|PART|p(?:age|g|p)\.?|[Pp]salm|[Mm]odel|[Gg]ate|[Rr]oute|[Bb]us|[Ee]xit|[Aa]partment|[Aa]pt\.?|[Uu]nit|[Rr]oom|[Bb]ay|[Ff]light|[Pp]latform|[Ss]eat|[Pp]roblem|[Ee]xercise|[Ee]quation|[Ee]q\.|[Ss]erial(?: no\.?)?|[Ss]ample|[Nn]o\.|[Cc]essna|[Pp]aso|[Tt]ablas?|[Ff]igura|[Pp][aá]gina|[Pp]uerta|[Rr]uta|[Aa]utob[uú]s|[Ll]ote|[Mm]uestra|[Ee]jercicio|ICE|[Ee]xpediente|[Ff]orm|FORM|[Ll]ocker|[Bb]ox|[Ss]uite|[Cc]abin|[Ss]lot|[Aa]isle|[Rr]ow|[Hh]angar|[Dd]ock|[Pp]lates?|[Ll]ínea|[Vv]uelo|[Ss]ections? \d+,? row)[.:]?\s+$/,
  ),
  before(-6, /(?:weight|wt\.?|mass|peso(?: neto)?|masa|neto|net|gross)(?: of| de)?\s*[:=]?\s*$/i),
  before(-5, /(?:weigh(?:s|ing|ed)?|pes(?:a|aba|ó|an))\s+(?:in at |about |only |just |unos |casi )?\(?$/i, /g$/i),
  before(
    -3,
    /(?<!count[yi] )(?<!counties )(?:weigh(?:s|ing|ed)?|pes(?:a|aba|ó|an))\s+(?:in at |about |only |just |unos |casi )?\(?$/i,
    /[)\]]$/,
  ),
  after(-5, /^\s*(?:of|de)\s+(?!(?:the|la|el|los|las)\s)[a-zß-ÿ]/),
  after(
    -6,
    /^\s*[/×x]\s*\d|^\s*\/\s*[A-Za-zÀ-ÿ]|^\s*(?:less|more|net|bag|pack|bar|block|tray|jar|tin|can|can of|gr)(?![A-Za-zÀ-ÿ])|^rey|^\s*[-\u2013]\s*\d/i,
  ),
  after(
    -5,
    /^\s+(?:bus|router|combine|header|engine|runs every|flight|departs|line to|platform|flour|sugar|butter|milk|water|samples?|readings?|harina|az[uú]car|mantequilla|agua)(?![A-Za-zÀ-ÿ])/i,
  ),
  after(-4, /^\s*,?\s*(?:[A-Za-zÀ-ÿ]+\s+)?\d+(?:[.,]\d+)?\s?(?:g|gr|kg|mg|ml|oz)(?![A-Za-zÀ-ÿ])/i),
  near(
    -6,
    anyMatch(
      /(?<![\d.,(#])(?!(?:287|278|1357)\s?[-(]?\s?g)\d+(?:[.,]\d+)?\s?(?:\(g\)|g|gr|kg|mg|ml|oz|lb|gramos|grams|kcal)(?![A-Za-zÀ-ÿ\d)])|(?:total|fiber|fat|protein|sugar)\s+\d+\s?g/gi,
    ),
  ),
  near(
    -2,
    anyOf(
      'flour, harina, sugar, azúcar, knead, dough, batter, yeast, bake, recipe, receta, butter, cream, coffee, serving, calorie, kcal, protein, fiber, net wt, net weight, peso neto, contenido neto, weigh, weight, mass, masa, sample, muestra, crucible, heroin, fentanyl, fentanilo, cocaine, cocaína, meth, cristal, saffron, whisk, amase, hornee, carbon dioxide, CO2, precipitate, baking soda, battery, oz',
    ),
    3,
  ),
];

const GRAMS = near(-4, anyOf('grams, gramos, gramo'));

const NAMED: readonly Clue[] = [
  after(3, new RegExp(`^["”’']?\\s*(?:["”’'])?\\s*-?(?:${THING})(?![A-Za-zÀ-ÿ])`, 'i')),
  before(3, new RegExp(`(?<![A-Za-zÀ-ÿ])(?:${NAMED_BY})\\s+(?:del?\\s+|la\\s+|el\\s+)?["“«‘']?$`, 'i')),
  before(2, new RegExp(`(?<![A-Za-zÀ-ÿ])(?:${LEAD_VERB})\\s+(?:the\\s+)?["“«‘']?$`, 'i')),
  before(1.5, /(?<![A-Za-zÀ-ÿ])(?:el|al|la|del)\s+["“«‘']?$/i),
  before(
    1,
    /(?<![A-Za-zÀ-ÿ])(?:under|with|without|against|for|through|via|in|of|to|sobre|con|sin|bajo|por|de|tienen|tiene|hay|has|have)\s+["“«‘']?$/i,
  ),
  after(
    2,
    /^["”’]?\s+(?:is|was|isn['’]t|es|fue|era|means|meant|significa|has|does|did|will|would|began|ended|lets|makes|made|works|cost|costs|hurts|separates|separa|no es|sigue|permite|explained|explainer|101|FAQ)(?![A-Za-zÀ-ÿ])/i,
  ),
  after(2, /^\s*(?::|\?)\s*(?=[A-Za-zÀ-ÿ]|$)/),
  after(1, /^["”’]?\s*=\s*[A-Za-zÀ-ÿ]/),
  before(
    1.5,
    /(?<![A-Za-zÀ-ÿ])(?:on|over|question about|truth about|sobre(?: el| la)?|no (?:queremos|quiere|quieren)|queremos|piden|(?:el|la|al|del) (?:famos[oa]|pol[eé]mic[oa]|temid[oa]|mentad[oa]|nuev[oa]|odiad[oa]|tal))\s+["“«‘']?$/i,
  ),
  near(
    0.5,
    anyOf('sign reading, banner, slogan, chant, cartel, pancarta, manta, contrato, contract, program, programa'),
  ),
];

const MODEL: readonly Clue[] = [
  near(
    -2.5,
    anyOf(
      'hospital, wildfire, trafficking, rape, opioid, cooperativa, classroom, software, ships, cargo, municipal court, traffic court, bench warrant, unpaid fines, part-time, hiring, parking, summons, fire engine, terroris, emergencias, agua, salud',
    ),
  ),
  after(1, /^\s+(?:\((?:TFM|JEM|WSO|TTFM)\)|under 287|of 287|del 287|agreement|program)/i),
  near(2, anyOf('TFM, JEM, WSO')),
];

/** How the names of the 287(g) program are judged. */
export const AGREEMENTS: readonly NameForm[] = [
  { name: /^(?:8|title|c[oó]d).*1357/is, start: 7, clues: [] },
  {
    name: /1357/,
    start: -1,
    clues: [
      { weight: 1.5, name: /^§/ },
      before(1.5, /(?:section|sec\.)\s*$/i),
      LOCAL_GOVERNMENT,
      before(-6, /(?:tax|revenue|penal|code|civil|act),?\s*(?:§+|section)?\s*$/i),
    ],
  },
  {
    name: /[)\]]$/,
    start: 3,
    clues: [...OTHER_LAW, ...OTHER_NUMBER, GRAMS, ...NAMED, LOCAL_GOVERNMENT, before(-3, /$/, /^278/)],
  },
  { name: /^\d/, start: -1, clues: [...OTHER_LAW, ...OTHER_NUMBER, GRAMS, ...NAMED, LOCAL_GOVERNMENT] },
  { name: /jail|warrant|tribal|c[aá]rcel|[oó]rdenes/i, start: -0.75, clues: [...MODEL, LOCAL_GOVERNMENT] },
  { name: /^[A-ZÀ-Þ]/, start: -1.75, clues: [...MODEL, LOCAL_GOVERNMENT] },
  { name: /./, start: -1.9, clues: [...MODEL, LOCAL_GOVERNMENT] },
];
