import type { CampaignKey } from '../../lib/campaigns/campaign';

/** The full-tab pages, by the address behind the `#`. */
export type AppRoute =
  | { readonly page: 'campaigns' | 'calls' | 'copies' | 'feeds' | 'missing' }
  /** `section` is the id of one part of the settings. */
  | { readonly page: 'settings'; readonly section?: string }
  | { readonly page: 'campaign'; readonly campaign: CampaignKey }
  | CallRoute
  | PrintRoute;

/** The call screen at one campaign, action, office and number; the rules choose what is not asked for. */
export interface CallRoute {
  readonly page: 'call';
  readonly campaign: CampaignKey | null;
  readonly action: string | null;
  readonly target?: string;
  readonly number?: string | undefined;
}

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

function readCall([page, campaign, action, target, number, ...more]: readonly string[]): AppRoute {
  const isWrong = more.length > 0 || (campaign !== undefined && !isKey(campaign));
  if (page !== 'call' || isWrong) return { page: 'missing' };
  const office = target !== undefined && { target, ...(number !== undefined && { number }) };
  return { page, campaign: campaign ?? null, action: action ?? null, ...office };
}

/** Reads `#/campaigns/<key>`; an empty one is the list of campaigns, an unknown one `missing`. */
export function readRoute(hash: string): AppRoute {
  const segments = readSegments(hash);
  if (segments?.[0] === 'print') return readPrint(segments);
  if (segments?.[0] === 'call') return readCall(segments);
  if (segments === null || segments.length > 3) return { page: 'missing' };
  const [page = 'campaigns', key, action] = segments;
  if (page === 'campaigns' && key !== undefined && action === undefined) {
    return isKey(key) ? { page: 'campaign', campaign: key } : { page: 'missing' };
  }
  if (page === 'settings' && action === undefined) return key === undefined ? { page } : { page, section: key };
  const isPlain = page === 'campaigns' || page === 'calls' || page === 'copies' || page === 'feeds';
  return isPlain && key === undefined ? { page } : { page: 'missing' };
}

/** Writes the address of a page, to be opened or linked to: `#/call/<key>/<action>/<target>`. */
export function showRoute(route: AppRoute): string {
  if (route.page === 'campaign') return `#/campaigns/${encodeURIComponent(route.campaign)}`;
  if (route.page !== 'call' && route.page !== 'print')
    return route.page === 'missing' ? '#/campaigns' : `#/${route.page}`;
  const { page, campaign, action, target, number } = route;
  const segments = [campaign, action, target, number];
  const end = segments.findIndex(part => !part);
  const written = segments.slice(0, end < 0 ? segments.length : end).map(part => encodeURIComponent(String(part)));
  return [`#/${page}`, ...written].join('/');
}
