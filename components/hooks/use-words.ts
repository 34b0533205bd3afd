import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { InLanguages } from '../../lib/language/language';
import type { Language } from '../../lib/settings/settings';

/** The screen's language, given once at the top of a page. */
export const LanguageContext = createContext<Language>('en');

/** The screen's language. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** One screen's words in the screen's language; each component names the words it needs, so that a page loads no others. */
export const useWords = <W>(words: InLanguages<W>): W => words[useContext(LanguageContext)];
