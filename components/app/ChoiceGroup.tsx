import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './choices.css';

interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly explains?: string;
  readonly lang?: string;
  /** How it looks; for the eye only. */
  readonly sample?: ComponentChildren;
}

/** One of several, all in view. */
export interface ChoiceGroupProps<V extends string> {
  readonly legend: string;
  /** True where the section's title already says the same. */
  readonly isLegendHidden?: boolean;
  readonly value: V;
  readonly choices: readonly Choice<V>[];
  readonly onChoose: (value: V) => void;
}

/** Radio buttons with words beside them. */
export function ChoiceGroup<V extends string>(props: ChoiceGroupProps<V>) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend class={props.isLegendHidden ? 'hidden-text' : 'label'}>{props.legend}</legend>
      {props.choices.map(choice => (
        <label key={choice.value} class="choice" lang={choice.lang}>
          <input
            type="radio"
            class="radio"
            name={name}
            value={choice.value}
            checked={choice.value === props.value}
            onChange={() => props.onChoose(choice.value)}
          />
          <span>
            {choice.label}
            {choice.explains !== undefined && <span class="hint choice-explains">{choice.explains}</span>}
            {choice.sample}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
