/** What is held or asked for, and by whom, with its plural: the head of a name, first in Spanish and last in English. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['hold', 'holds'],
  ['detainer', 'detainers'],
  ['officer', 'officers'],
  ['retención', 'retenciones'],
  ['detenedor', 'detenedores'],
  ['retenedor', 'retenedores'],
  ['orden', 'órdenes'],
  ['solicitud', 'solicitudes'],
  ['petición', 'peticiones'],
  ['pedido', 'pedidos'],
  ['aviso', 'avisos'],
  ['oficial', 'oficiales'],
  ['agente', 'agentes'],
  ['funcionario', 'funcionarios'],
]);

/** Plurals of what stands behind a Spanish head and agrees with it. */
const AGREEING: ReadonlyMap<string, string> = new Map([
  ['migratoria', 'migratorias'],
  ['migratorio', 'migratorios'],
  ['administrativa', 'administrativas'],
  ['civil', 'civiles'],
  ['federal', 'federales'],
]);

/** What a word may also be, by the beginnings of names it is so in. */
const VARIANTS: readonly { readonly of: RegExp; readonly words: RegExp; readonly also: readonly string[] }[] = [
  { of: /^(?:ICE|immigration) hold$/i, words: / /, also: ['-'] },
  { of: /^ICE hold$/, words: /ICE/, also: ['I.C.E.'] },
  { of: /^task force /i, words: / /, also: ['-'] },
  { of: /^Jail Enforcement Model$/, words: / Model/, also: [' Officer Model'] },
  { of: /^two eighty-seven g$/, words: / .+$/, also: ['-eighty-seven-g', '-eighty-seven g', ' eighty-seven-g'] },
  { of: /^modelo Task /i, words: / /, also: [' de '] },
  { of: /^Secure Communities$/, words: / /, also: ['-'] },
  // As five of those who wrote labelled lines have it.
  { of: /^Secure Communities$/, words: /mmunities/, also: ['munities', 'mmunites', 'munites'] },
  { of: /^SecureComm$/, words: /C/, also: [' C'] },
  { of: /^programa /i, words: / de prioridades$/i, also: [' por prioridades', ' de prioridad', ' de la prioridad'] },
  { of: /^programa /i, words: / de prioridades /i, also: [' de prioridad '] },
  { of: /^modelo de (?:grupo|equipo|oficial|agente|funcionario)$/, words: / de /, also: [' del '] },
  { of: /^(?:retención|hold) /i, words: / de ICE$/, also: [' del ICE'] },
  { of: /^retención de inmigración$/, words: / /, also: [' civil '] },
  { of: /^retenedor /i, words: / migratorio$/i, also: [' de inmigración'] },
  { of: / de detención /i, words: / migratoria$/i, also: [' de ICE', ' del ICE', ' de inmigración'] },
  {
    of: /^(?:orden|solicitud|petición) de retención$/i,
    words: / de retención$/i,
    also: [' civil de retención', ' federal de retención', ' administrativa de retención'],
  },
];

/**
 * A packaged name and what else it is written as by the grammar of its language: its plural, with the article or without. It spares the
 * file of topics half its names; names of feeds are taken as they are written.
 */
export function formsOfName(name: string): string[] {
  const variants = VARIANTS.filter(({ of }) => of.test(name)).flatMap(({ words, also }) =>
    also.map(other => name.replace(words, other)),
  );
  return [...new Set([name, ...variants].flatMap(form => [form, pluralOf(form) ?? form]))];
}

function pluralOf(name: string): string | undefined {
  const words = name.split(' ');
  const [first = '', second = ''] = words;
  const head = PLURALS.get(first.toLowerCase());
  if (head) {
    return [head, AGREEING.get(second) ?? second, ...words.slice(2)].join(' ').trimEnd();
  }
  const last = words.at(-1) ?? '';
  const tail = last.slice(last.lastIndexOf('-') + 1);
  const plural = PLURALS.get(tail.toLowerCase());
  return plural && name.slice(0, -tail.length) + plural;
}
