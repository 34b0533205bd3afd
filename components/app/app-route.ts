import type { CampaignKey } from '../../lib/campaigns/campaign';

/** The full-tab pages, by the address behind the `#`. */
export type AppRoute =
  | { readonly page: 'campaigns' | 'calls' | 'copies' | 'feeds' | 'missing' }
  /** `section` is the id of one part of the settings. */
  | { readonly page: 'settings'; readonly section?: string }
  | { readonly page: 'campaign'; readonly campaign: CampaignKey }
  | { readonly page: 'call'; readonly campaign: CampaignKey | null; readonly action: string | null }
  | PrintRoute;

/** A card to print: which office of which action, and its number where it is not the first. */
export interface PrintRoute {
  readonly page: 'print';
  readonly campaign: CampaignKey;
  readonly action: string;
  readonly target: string;
  readonly number: string | null;
}

const isKey = (text: string): text is CampaignKey => /^\S+ \S+$/.test(text);

function readSegments(hash: string): string[] | null {
  try {
    return hash
      .replace(/^#?\/?/, '')
      .split('/')
      .filter(Boolean)
      .map(decodeURIComponent);
  } catch {
    return null;
  }
}

function readPrint([page, campaign = '', action, target, number, ...more]: readonly string[]): AppRoute {
  const isWhole = action !== undefined && target !== undefined && more.length === 0;
  return page === 'print' && isKey(campaign) && isWhole
    ? { page, campaign, action, target, number: number ?? null }
    : { page: 'missing' };
}

/** Reads `#/campaigns/<key>`; an empty one is the list of campaigns, an unknown one `missing`. */
export function readRoute(hash: string): AppRoute {
  const segments = readSegments(hash);
  if (segments?.[0] === 'print') return readPrint(segments);
  if (segments === null || segments.length > 3) return { page: 'missing' };
  const [page = 'campaigns', key, action] = segments;
  if (page === 'call') {
    if (key !== undefined && !isKey(key)) return { page: 'missing' };
    return { page, campaign: key ?? null, action: action ?? null };
  }
  if (page === 'campaigns' && key !== undefined && action === undefined) {
    return isKey(key) ? { page: 'campaign', campaign: key } : { page: 'missing' };
  }
  if (page === 'settings' && action === undefined) return key === undefined ? { page } : { page, section: key };
  const isPlain = page === 'campaigns' || page === 'calls' || page === 'copies' || page === 'feeds';
  return isPlain && key === undefined ? { page } : { page: 'missing' };
}

/** Writes the address of a page, to be opened or linked to: `#/call/<key>/<action>`. */
export function showRoute(route: AppRoute): string {
  if (route.page === 'campaign') return `#/campaigns/${encodeURIComponent(route.campaign)}`;
  if (route.page === 'print') {
    const { campaign, action, target, number } = route;
    return ['#/print', ...[campaign, action, target, ...(number ? [number] : [])].map(encodeURIComponent)].join('/');
  }
  if (route.page !== 'call') return route.page === 'missing' ? '#/campaigns' : `#/${route.page}`;
  const segments = [route.campaign, route.campaign && route.action].filter(part => part !== null && part !== '');
  return ['#/call', ...segments.map(part => encodeURIComponent(String(part)))].join('/');
}
