/** `es` of `es-MX`. */
export const baseLanguage = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** What a line's languages are; one that names none speaks English. */
export const listSpoken = (languages: readonly string[] | undefined): readonly string[] =>
  (languages?.length ? languages : ['en']).map(baseLanguage);
