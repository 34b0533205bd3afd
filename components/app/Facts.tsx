import type { ComponentChildren } from 'preact';
import './facts.css';

/** Named facts; a fact without a value is left out. */
export interface FactsProps {
  readonly facts: readonly { readonly name: string; readonly value: ComponentChildren | null | undefined }[];
}

/** A short list of named facts. */
export function Facts({ facts }: FactsProps) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <dl class="facts">
      {known.map(({ name, value }) => (
        <div key={name} class="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
