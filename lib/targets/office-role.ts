/** Boards have other names in other states; a feed may write any of them. */
const SAME: Readonly<Record<string, string>> = {
  'chief of police': 'police chief',
  'county commission': 'county board',
  'board of supervisors': 'county board',
  'state delegate': 'state representative',
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
