/** A publisher's key as its file has it. */
export interface KeyTextProps {
  readonly value: string;
}

/** A key in groups of four, so that two of them can be compared by eye and read out over a telephone. */
export function KeyText({ value }: KeyTextProps) {
  return (
    <code class="key-text">
      {(value.match(/.{1,4}/g) ?? []).map((group, index) => (
        <span key={`${index} ${group}`}>{group} </span>
      ))}
    </code>
  );
}
