import { useEffect, useState } from 'preact/hooks';

/** What a field holds: what is stored, which another window may change, until something is typed here; null lets go of that. */
export function useDraft(stored: string): readonly [string, (typed: string | null) => void] {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(now => (now === stored ? null : now)), [stored]);
  return [typed ?? stored, next => setTyped(next === stored ? null : next)];
}
