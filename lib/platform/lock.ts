/** Every lock there is; whoever needs two takes them in this order, so that none waits for the other. */
export const LOCKS = {
  reminders: 'call-in-reminders',
  repair: 'call-in-repair',
  log: 'call-in-log',
  settings: 'call-in-settings',
  key: 'call-in-key',
  local: 'call-in-local',
} as const;

/** Runs `work` while no other window or worker of the extension holds the same lock; the browser frees it when we die. */
export function underLock<T>(lock: keyof typeof LOCKS, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCKS[lock], work);
}

/** Runs `work` while nobody else works on the public directory; held alone. */
export function underDirectoryLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('call-in-directory', work);
}

/** Runs `work` while nobody else refreshes the same feed; taken before any other lock but its job's. */
export function underFeedLock<T>(feed: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`call-in-feed ${feed}`, work);
}

/** Runs `work` while the same background job runs nowhere else; the empty name is that of the table of due times. Taken before any other lock. */
export function underJobLock<T>(job: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`call-in-job ${job}`, work);
}
