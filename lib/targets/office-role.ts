/** Names the same office goes by; a feed may write any of them. */
const SAME: Readonly<Record<string, string>> = {
  'chief of police': 'police chief',
  'county commission': 'county board',
  'county commissioners': 'county board',
  'county council': 'county board',
  'board of supervisors': 'county board',
  'board of commissioners': 'county board',
  'town council': 'city council',
  'state delegate': 'state representative',
  'state assembly member': 'state representative',
};

/** A role as it is compared: `police_chief`, "Police Chief" and "Chief of Police" are one. */
function keyOfRole(role: string): string {
  const plain = role
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return SAME[plain] ?? plain;
}

/** True when two roles, as feeds write them, are the same office; a role that is not told is nobody's. */
export const isSameRole = (one: string, other: string): boolean =>
  keyOfRole(one) !== '' && keyOfRole(one) === keyOfRole(other);
