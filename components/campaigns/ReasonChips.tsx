/** Why a campaign stands where it does, in words. */
export interface ReasonChipsProps {
  readonly why: readonly string[];
  /** Only a live campaign's first reason has the campaign's colour. */
  readonly isLive: boolean;
}

/** Reasons as chips, the deciding one in colour. */
export function ReasonChips({ why, isLive }: ReasonChipsProps) {
  if (why.length === 0) return null;
  return (
    <p class="chips">
      {why.map((reason, index) => (
        <span key={reason} class={index === 0 && isLive ? 'chip' : 'chip quiet'}>
          {reason}
        </span>
      ))}
    </p>
  );
}
