/** The day a file's name tells: "…-2026-09-15.xlsx", or as ICE writes it: "participatingAgencies09152026pm.xlsx"; null where there is none. */
export function readDayOfName(name: string): string | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(name);
  const american = /(?<!\d)(\d{2})(\d{2})(20\d{2})(?!\d)/.exec(name);
  const day = iso ? iso.slice(1).join('-') : american ? [american[3], american[1], american[2]].join('-') : '';
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : null;
}
