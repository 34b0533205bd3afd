import { NEWS_HOSTS } from '../mentions/news-hosts';
import { IS_DEMO } from './build';

/** Sites that are read without being asked: those of the package, and in the demo this computer's own pages. */
export const NEWS_SITES: readonly string[] = IS_DEMO ? [...NEWS_HOSTS, '127.0.0.1', 'localhost'] : NEWS_HOSTS;
