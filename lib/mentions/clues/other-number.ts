import { after, anyOf, before, type Clue, follows, precedes } from '../clue';
import { phrases } from '../phrase-list';

const BARE = /[gG]$/;
/** Beside "287(g)" as laws are written, what is weighed is something else. */
const LOOSE = /[gG]$|\s/;
/** Grams, builds, buses, steps: a number with a letter that is none of ours. */
export const OTHER_NUMBER: readonly Clue[] = [
  follows(
    -6,
    phrases(
      'interrogatory, request for admission, bug, sheet, desk, step, figure/s, fig/s, exhibit/s, lot/s, part, route, bus, apartment, apartamento, apt, apto, depto, precinct, room, bay, flight, problem, exercise, equation, eq, serial, sample, tabla/s, figura, página, ruta, lote, muestra, ejercicio, pregunta, reactivo, expediente, form, locker, tract, bolt, class, suite, lesson, lección, parcel, volumen, folio',
    ),
  ),
  // "Questions 287(a) through 287(g)": a workbook's.
  before(
    -9,
    /(?:question|problema?|exercise|item|pregunta|ejercicio|inciso)s\s\d(?:[\d\s(),–a-flny-]|to|thru|through)*$|\d\([a-f]\) ?(?:to|thru|through|al?|[-–]) ?$/i,
  ),
  before(
    -6,
    /(?:[Ii]tem(?!:)|I[CS][EO]|[Mm]odel|[Pp]age|[Uu]nit|[Nn]o\.|Tables?|(?<!to )table|[Rr]ow)[.:]?\s+#?$|(?:Q|[,:] q)uestion\s$/,
  ),
  before(
    -6,
    /(?:[Ww]eight|[Ww]t\.?|[Mm]ass|[Pp]eso(?: neto)?|[Mm]asa|[Nn]eto|[Nn]et|[Gg]ross)(?: of| de)?\s*[:=]?\s*$/,
  ),
  before(
    -5,
    /(?:take(?: the)?|weigh(?:s|ing|ed)?|pes(?:a|aba|ó|an))\s+(?:in at |about |only |just |unos |casi )?\(?$/i,
    BARE,
  ),
  after(
    -5,
    /^\s*(?:of|de)\s+(?!(?:the|every|each|all|any|our|his|her|their|la|el|los|las|cada|tod[oa]s?|su|nuestr[oa])\s)[a-zß-ÿ]/,
  ),
  after(-6, /^\s*[/×x]\s*\d|^\s*\/\s*[A-Za-zÀ-ÿ]|^rey|^\s*[-–]\s*\d/),
  precedes(-6, phrases('net, bag/s, pack/s, bus, shuttle, combine, runs every')),
  after(-4, /^\s*,?\s*(?:[A-Za-zÀ-ÿ]+\s+)?\d+(?:[.,]\d+)?\s?(?:g|gr|kg|mg|ml|oz)(?![A-Za-zÀ-ÿ])/),
  { weight: -6, when: 'measuresBeside' },
  {
    weight: -2,
    name: LOOSE,
    most: 3,
    near: anyOf(
      'flour, sugar, bake, recipe, coffee, protein, sodium, weigh, sample, muestra, heroin, fentanyl, fentanilo, cocaine, cocaína, meth, bus stop, pasajer',
    ),
  },
  { weight: -4, name: LOOSE, near: anyOf('grams, gramo, kcal') },
];
