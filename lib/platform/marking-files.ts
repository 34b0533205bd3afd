import type { Settings } from '../settings/settings';

/** The first look at a page, whatever is done when it meets a name; told before it when feeds have names to ask for. */
export const listLooks = (hasNames: boolean): string[] => (hasNames ? ['names.js', 'news.js'] : ['news.js']);

/** What is brought when a name was met: code that marks, or code that counts and has no style. */
const READERS = { marks: 'marks.js', badge_only: 'count.js' } as const;

const STYLES = { highlight: 'assets/mark.css', underline: 'assets/mark-underline.css' } as const;

/** Every style a page may have of ours. */
export const ALL_STYLES: readonly string[] = Object.values(STYLES);

/** The style pages have from the start, if any. */
export const listStyles = ({ marking, markStyle }: Pick<Settings, 'marking' | 'markStyle'>): string[] =>
  marking === 'marks' ? [STYLES[markStyle]] : [];

/** The code that weighs the names met; brought to no page while marking is off. */
export const chooseReader = ({ marking }: Pick<Settings, 'marking'>): string =>
  READERS[marking === 'off' ? 'marks' : marking];
