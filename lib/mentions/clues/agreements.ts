import { after, anyOf, before, type Clue, follows, type NameForm, near, precedes } from '../clue';
import { phrases } from '../phrase-list';
import { BARE, LOCAL_GOVERNMENT } from './local-government';
import { OTHER_NUMBER } from './other-number';

const PARENTHESES = /[)\]]$/;

/** Another law, agreement or list that has such a section. */
const OTHER_LAW: readonly Clue[] = [
  { weight: -9, when: 'otherLaw' },
  {
    weight: -9,
    before:
      /(?:I\.?R\.?C\.?|(?!8)\d+ U\.?S\.?C\.?|Stat(?:utes?)?\.?|C\.?F\.?R\.?|Code|Regs?\.?|Regulations),?\s*(?:§+|[Ss]ec\w*\.?)?\s*$/,
  },
  follows(
    -6,
    phrases(
      'partida/s, renglón, formulario/s, clause, párrafo/s, article/s, art, artículo/s, articulo, paragraph, rule/s, regulation, bylaw, by law, schedule, cláusula, clausula, regla, inciso, numeral, fracción, expediente, apartado, chapter, capítulo, ordinance, note',
    ),
  ),
  // "The hospital's bylaws, at 287(g)", "Reglamento de Edificación, sección 287(g)".
  before(
    -9,
    /(?:[Cc]harter|[Bb]ylaws)['’]?,?\s(?:at\s|[Ss]ec\w*\.?\s|§+\s?)$|(?:Reglamento|[Cc][óo]digo (?!(?:de (?:los )?)?E|[Ff]ed)|[Ll]ey (?!de (?:[Ii]nm|[Nn]ac|[Mm]ig)|federal|migra|\d+[^.;,]* de [Ii]nm)) ?[^;,]{0,40}, (?:sección|artículo|art\.|inciso)\s$/,
  ),
  before(-1.5, /(?:[Ss]ections?|SECTION|[Ss]ecs?\.?|§+)\s*$/),
  // "Sec. 287(g). Every dealer shall…": the head of a section in somebody's code.
  {
    weight: -4,
    before: /(?:^|[.\n;])\s*(?:Sections?|Sec\.|SEC\.|§+|Sección)\s*$/,
    after: /^\.?\s*[-—–]?\s+[A-ZÀ-Þ]/,
  },
  before(4, /(?:INA|Nationality Act|Nacionalidad),?\s*(?:\(INA\),?\s*)?(?:§+|[Ss]ec[\wó]*\.?)?\s*$/),
  { weight: 5, when: 'ourLaw' },
  // "You will not find 287(g) in the county code": said to be none of it.
  { weight: 12, before: /\b(?:not?|ning[uú]n)\s[^.;]*$|n['’]t [^.;]*$/i, after: /^ (?:in|en) / },
  after(4, /^ no (?:existe|está|aparece|figura) /),
  near(-1, anyOf('taxpayer, licensee')),
  precedes(-6, phrases('deduction/s, exemption/s, surcharge/s')),
];

/** What a 287(g) is, has, does; who has it, leaves it, is asked about it. */
const NAMED: readonly Clue[] = [
  precedes(
    3.5,
    phrases(
      'is the reason, has got to go, program/s, agreement/s, deal/s, contract/s, memo/s/randum/randa/randums, moa/s, mou/s, pact/s, partnership/s, arrangement/s, authorit:y/ies, vote/s, renewal, application/s, training, trained, trainee/s, certified, deput:y/ies/ized, officer/s, agent/s, agenc:y/ies, sheriff/s, participation, participant/s, participating, partner/s, hearing/s, forum, debate, resolution, county, counties, communit:y/ies, jail/s, jurisdiction/s, cities, state/s, model/s, task force/s, team/s, unit/s, screen:ing/ers, enforcement, immigration, power/s, cooperation, collaboration, opt out, initiative, policy, policies, funding, bill, law, ordinance, question, fight, protest/s, opponent/s, critic/s, supporter/s, defender/s, arrest/s, detainees, hold/s, petition/s, steering committee, committee, board, booth, table, petición, peticiones',
    ),
  ),
  follows(
    3.5,
    phrases(
      'a mí, unidad/es, question about, talk about, talking about, asked about, ask about, know about, learn about, debate about, more about, spoke against, speak against, afraid of, held under, call it, because of, culpa de, miedo a, miedo al, curso/s, academia, acuerdo/s, convenio/s, programa/s, contrato/s, pacto/s, memorándum/s, memorandum/s, memorando/s, ley, sección, seccion, entrenamiento, capacitación, oficiales, agentes, policía/s, ayudantes, adiestramiento, autoridad, facultades, alianza, acuerdo/s del, acuerdo/s de, programa del, programa de, ley del, convenio del, contrato del, fin del, regreso del, end/s/ed/ing, join/s/ed/ing, rejoin/s/ed/ing, reject/s/ed/ing, sign/s/ed/ing, renew/s/ed/ing, oppos:e/es/ed/ing, scrap/s/ped, cancel/s/ed/led, suspend/s/ed, adopt/s/ed, expand/s/ed/ing, explain/s/ed, defend/s/ed, abolish, defund, repeal/s, outlaw/s/ed/ing, ban/s/ned/ning, brought, bring/s/ing, axe/s/d, split on, split over, vote on, voted on, votes on, in on, no more, no to, out of, no al, alto a, alto al, fuera, adiós a, adiós al, adios al, cancelar, firm:a/ó/o/ar/an/aron, renov:ar/ó/o, termin:ar/a/ó/ar con/a con, rechaz:ar/a/ó',
    ),
  ),
  // "Aprobar el curso 287-G"; not "el curso 287-G, Contabilidad".
  { weight: -3, before: /urso $/, after: /^[\s,:(]+[A-Z][a-z]/ },
  before(
    4,
    /\b(?:program|scheme|law|policy|pact|programa|ley|acuerdo)[^.;]{0,30}(?:(?:known|referred to) as|conocid[oa] como|called|llamad[oa]) ["“]?$/i,
  ),
  // Verbs that take a program as their object, in news.
  follows(
    2,
    phrases(
      'go, goes, went, stop/s/ped/ping, leav:e/es/ing, left, quit/s/ting, drop/s/ped/ping, keep/s/ing, kept, back/s/ed/ing, support/s/ed/ing, kill/s/ed, call/s/ed, fight/s/ing, love/s, hate/s, want/s, use/s, get/s, face/s, facing, embrac:e/es/ed, do/es/ing, against, no, zero, contra, dej:ar/a/ó/e',
    ),
  ),
  // "The 287G" is a bus, "the 287g" need not be; Spanish says la of ours.
  before(-2.25, /\b(?:[Tt]he|an?) $/, /7-?G$/),
  before(1.5, /(?:^|[\s¡¿"“])(?:[Ee]l|EL|al|AL|la|[Ll]a|LA|del|DEL)\s+["“«‘']?$/),
  follows(
    1,
    phrases(
      'under, with, without, for, through, via, to, sobre, con, sin, bajo, por, end of, critics of, opponents of, supporters of, part of, cost of, tienen, tiene, hay, has, have',
    ),
  ),
  follows(
    1.5,
    phrases(
      'how, why, eso de, lo de, sheriff about, on, over, sobre, no quiere, no quieren, queremos, piden, famos:o/a, polémic:o/a, temid:o/a, nuev:o/a, odiad:o/a, tal',
    ),
  ),
  precedes(
    2,
    phrases(
      "is, was, isn't, es, fue, era, means, meant, significa, has, does, did, will, would, began, ended, lets, makes, made, works, cost/s, hurts, separates, separa, no es, sigue, permite, explained, explainer, cover/s, require/s, allow/s, appl:y/ies, mean, let, coming, comes, goes, gets, got, kills, divides, targets, harms, helps, 101, faq, course, academy, school",
    ),
  ),
  after(2, /^\s*(?::|\?)\s*(?=[A-Za-zÀ-ÿ]|$)/),
  // What protesters hold up.
  after(2, /^["”’]?\s+(?:yard )?(?:signs?|banners?|placards?|stickers?|T-?shirts?|buttons|phone banks?)(?![a-z])/i),
];

/** Task forces, jails and officers of other kinds. */
const MODEL: readonly Clue[] = [
  near(
    -2.5,
    anyOf(
      'hospital, wildfire, trafficking, rape, opioid, cooperativa, classroom, software, ships, cargo, municipal court, traffic court, bench warrant, unpaid fines, part-time, hiring, parking, summons, fire engine, terroris, emergencias, agua, salud, ventas, diseño, agile, ágil, sprint',
    ),
  ),
  precedes(1, phrases('agreement/s, program/s, course')),
  near(2, anyOf('TFM, JEM, WSO')),
  { weight: 2, name: /task/i, near: anyOf('Jail Enforcement Model, Warrant Service Officer') },
  // "Warrant service officer Dale Pruitt": somebody's post.
  after(-4, /^ [A-Z][a-z]+ [A-Z][a-z]+/, /^w.*r$/),
  near(1.5, anyOf('ICE')),
  // Its name in the other language: nobody says it so of another.
  { weight: 2, name: /model$|officers?(?: model)?$/i, when: 'inSpanish' },
  { weight: 2, name: /^(?:modelo|oficial|agente|funcionario)/i, when: 'inEnglish' },
  after(4, /^ (?:del?|bajo|under|of) (?:(?:the|el) )?(?:programa? )?287/),
  near(1.5, anyOf('status, estatus, were born, nacieron, de migración, deportable')),
  follows(
    1.5,
    phrases('under, bajo, adopt/s/ed, chose, pick/s/ed, participation in, participating in, application for'),
  ),
];

// Spanish says el and al of ours, and quotation marks make a name of it.
const BARE_LOOSE: readonly Clue[] = [
  { ...BARE, name: /[G)]$/ },
  { ...BARE, name: /g$/, before: /(?<!(?:\b(?:d?el|al)\s|["“«])\s?)$/i },
];

/** What it is nearly always, however it is written. */
const PLAINLY = precedes(
  3.5,
  phrases('program/s, agreement/s, partnership, training, contract/s, officers, deputies, cops, boys', true),
);

/** Of all that is not tightly "287(g)". */
const LOOSELY: readonly Clue[] = [PLAINLY, ...OTHER_LAW, ...OTHER_NUMBER, ...NAMED, LOCAL_GOVERNMENT, ...BARE_LOOSE];

/** How the names of the 287(g) program are judged. */
export const AGREEMENTS: readonly NameForm[] = [
  { name: /^(?:8|[Tt]itle|[Cc][oó]d)[\s\S]*1357/, start: 7, clues: [] },
  {
    name: /1357/,
    start: -1,
    clues: [
      { weight: 1.5, name: /^§/ },
      // "46 U.S.C. § 1357(g)": ours is in title 8.
      before(
        -9,
        /(?<![\d.,])(?!8[\s.])\d+\s*(?:U\.?\s?S\.?\s?C(?:ode)?|C\.?\s?F\.?\s?R)\.?\s?A?\.?,?\s*(?:§+|[Ss]ec\w*\.?)?\s*$|[Tt]itle (?!8\b)\d+,? (?:[^.;]{0,40} )?(?:§+|[Ss]ec\w*\.?)?\s*$/,
      ),
      before(-9, /(?<!U\.?\s?S\.?\s|States )Code,?\s*(?:§+\s*)?$/),
      after(8, /^ (?:of|del) t[ií]t(?:le|ulo) 8(?!\d)/i),
      after(-9, /^ (?:of|del) t[ií]t(?:le|ulo) (?!8(?!\d))\d/i),
      follows(1.5, phrases('section/s, sec')),
      LOCAL_GOVERNMENT,
    ],
  },
  { name: /^278 ?g/i, start: -3.5, clues: LOOSELY },
  { name: /7\s+\(/, start: 0.5, clues: LOOSELY },
  {
    name: PARENTHESES,
    start: 3,
    clues: [...OTHER_LAW, ...OTHER_NUMBER, ...NAMED, LOCAL_GOVERNMENT, { weight: -3, name: /^278/ }],
  },
  { name: /^287[gG]$/, start: -0.25, clues: LOOSELY },
  { name: /^\d/, start: -0.75, clues: LOOSELY },
  // "Two-eighty-seven-G": as it is said on the air.
  { name: /^(?:two|dos)/i, start: 3.5, clues: [] },
  // The beginning of a model's name without its end.
  {
    name: /^modelo (?:del? (?:grupos?|fuerza|equipo|oficial(?:es)?|agentes?|funcionarios?)|tribal)$|^modelo de (?:aplica|ejecu|cumpli|contr)(?!.*(?:c[aá]rcel|prisi|penit))|^(?:oficial|agente|funcionario)\S* de servicio(?!.* )/i,
    start: -20,
    clues: [],
  },
  // Nothing else is called so.
  { name: /^(?:Jail Enforcement (?:Officer )?[Mm]odel|Warrant Service Officer [Mm]odel)$/, start: 3.5, clues: MODEL },
  {
    name: /jail|warrant|tribal|c[aá]rcel|carcel|prisi|[oó]rdenes|judicial/i,
    start: -0.25,
    clues: [...MODEL, LOCAL_GOVERNMENT],
  },
  { name: /^[A-ZÀ-Þ]/, start: -1.25, clues: [...MODEL, LOCAL_GOVERNMENT] },
  { name: /./, start: -1.9, clues: MODEL },
];
