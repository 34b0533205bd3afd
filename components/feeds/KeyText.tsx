import { showFingerprint } from '../../lib/campaigns/publisher-key';

/** A publisher's key as the store has it, base64url. */
export interface KeyTextProps {
  readonly value: string;
}

/** A key's fingerprint in groups of four, so that two of them can be compared by eye and read out over a telephone. */
export function KeyText({ value }: KeyTextProps) {
  return <code class="key-text">{showFingerprint(value) ?? value}</code>;
}
