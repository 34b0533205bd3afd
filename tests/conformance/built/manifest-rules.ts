/** A manifest as built. */
export type Manifest = Readonly<Record<string, unknown>>;

/** What trust.md, Permissions, allows and nothing else; `hosts` are the news hosts' patterns. */
const PERMISSIONS = {
  chrome: ['activeTab', 'alarms', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  firefox: ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage'],
};
const OPTIONAL_PERMISSIONS = ['notifications'];
const OPTIONAL_HOSTS = ['https://*/*'];

/** Keys that give pages, other extensions or servers a way in, or code a way around the list. */
const NEVER = [
  'web_accessible_resources',
  'externally_connectable',
  'content_scripts',
  'update_url',
  'sandbox',
  'devtools_page',
  'chrome_url_overrides',
  'declarative_net_request',
  'oauth2',
  'key',
];

/** The policy of trust.md, finding 11, one directive each. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  'connect-src https: http://127.0.0.1:* http://localhost:*',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

const record = (value: unknown): Manifest => (typeof value === 'object' && value !== null ? (value as Manifest) : {});
const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const differs = (value: unknown, wanted: readonly string[]): boolean =>
  JSON.stringify([...list(value)].sort()) !== JSON.stringify([...wanted].sort());

/** One complaint for everything in a manifest that trust.md does not allow. */
export function checkManifest(
  manifest: Manifest,
  browser: 'chrome' | 'firefox',
  hosts: readonly string[],
): readonly string[] {
  const complaints = NEVER.filter(key => key in manifest).map(key => `has ${key}`);
  if (differs(manifest.permissions, PERMISSIONS[browser]))
    complaints.push(`permissions are ${list(manifest.permissions)}`);
  if (differs(manifest.optional_permissions, OPTIONAL_PERMISSIONS)) complaints.push('optional permissions changed');
  if (differs(manifest.host_permissions, hosts)) complaints.push('host permissions are not the news hosts');
  if (differs(manifest.optional_host_permissions, OPTIONAL_HOSTS)) complaints.push('optional hosts changed');
  if (manifest.incognito !== 'not_allowed') complaints.push('works in private windows');
  if (manifest.manifest_version !== 3) complaints.push('is not manifest version 3');
  return [...complaints, ...checkPolicy(manifest), ...checkBrowser(manifest, browser)];
}

function checkPolicy(manifest: Manifest): readonly string[] {
  const policies = record(manifest.content_security_policy);
  const directives = String(policies.extension_pages ?? '')
    .split(';')
    .map(directive => directive.trim());
  const missing = POLICY.filter(directive => !directives.includes(directive)).map(
    directive => `policy lacks ${directive}`,
  );
  const added = directives
    .filter(directive => !POLICY.includes(directive))
    .map(directive => `policy adds ${directive}`);
  const others = Object.keys(policies)
    .filter(key => key !== 'extension_pages')
    .map(key => `has a policy for ${key}`);
  return [...missing, ...added, ...others];
}

function checkBrowser(manifest: Manifest, browser: 'chrome' | 'firefox'): readonly string[] {
  if (browser === 'chrome') return manifest.minimum_chrome_version === '140' ? [] : ['lowest Chrome is not 140'];
  const settings = record(manifest.browser_specific_settings);
  const gecko = record(settings.gecko);
  const complaints: string[] = [];
  if (differs(record(gecko.data_collection_permissions).required, ['none']))
    complaints.push('does not say that no data is collected');
  if (gecko.strict_min_version !== '140.0') complaints.push('lowest Firefox is not 140');
  if (record(settings.gecko_android).strict_min_version !== '142.0')
    complaints.push('lowest Firefox for Android is not 142');
  return complaints;
}
