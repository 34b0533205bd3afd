/** The language of a story among the profile's other blanks, by its key there; null for any other blank. */
export const storyLanguage = (key: string): string | null => /^\[story\] (\w+)$/u.exec(key)?.[1] ?? null;
