import { after, anyOf, type NameForm } from '../clue';

/** How poli-migra is judged: hardly anything else is called so. */
export const POLICE_AS_AGENTS: readonly NameForm[] = [
  // "La Poli migra su correo a la nube": a school, or the police, moves something, or itself.
  {
    name: /\s/,
    start: 3,
    clues: [
      // The verb is Spanish.
      { weight: 4, when: 'inEnglish' },
      after(-6, /^\s+(?:sus?|tod[oa]s?|hacia|desde|(?:menos|más) que)\s/),
      after(-6, /^\s+(?:la|el|los|las) (?:base|datos|sistema|servidor|correo|archivo)|^\s+sin perder/),
      after(-6, /^\s+cada (?:d[ií]a|tarde|noche|semana|mes|año|invierno|verano) (?:al?|hacia) /),
      after(-6, /^\s+de (?:canal|club|equipo|plataforma)(?![a-z])/),
      // "Un poli migra a Irlanda"; ours comes to a place, and somebody says so before.
      {
        weight: -6,
        before:
          /(?<!(?:[Vv]ino|[Ll]leg[aóou]\S*|[Ee]ntr[aóoe]\S*|[Vv]olvi[oó]|[Vv]uelve|[Rr]egres[aóoe]\S*|[Mm]and\S+|[Tt]raj\S+|[Ll]lam\S+|[Vv]er|[Ff]uera|dicen) (?:a )?(?:la )?)$/,
        after: /^\s+al? (?!veces|mis?\s|tus?\s|sus?\s|pie\s|casa|nuestr|domicilio|las? (?:casa|puert|salid|esquin))/,
      },
      {
        weight: -6,
        before: /(?:^|[.,;:!?\n]\s*|[a-z]\s)[Ll]a\s+$/,
        after:
          /^\s+(?:al? (?:la nube|un|otr|nuev|[A-ZÀ-Þ])|de (?:edificio|sede|sistema)|del? \S+ (?:de \S+ )?(?:al?|hacia)\s)/,
      },
    ],
  },
  // A school of police elsewhere is called so.
  {
    name: /./,
    start: 4,
    clues: [
      after(-6, /^ (?:class|academy|alumni|cadets?)(?![a-z])/),
      // What scholars of migration call their meeting.
      { weight: -9, after: /^ 20\d\d(?!\d)/, near: anyOf('congreso, simposio, ponencia, universidad, conference') },
    ],
  },
];
