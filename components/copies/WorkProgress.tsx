import { formatCount } from '../../lib/language/format-time';
import { useLanguage } from '../hooks/use-words';

/** Work that takes a while: what is being done, and how far of how much; null where nobody can tell. */
export interface Work {
  readonly label: string;
  readonly done: number | null;
  readonly all: number;
}

/** Says and shows how far a long piece of work is. */
export function WorkProgress({ work }: { readonly work: Work }) {
  const language = useLanguage();
  const { label, done, all } = work;
  const count = done === null ? '' : `${formatCount(done, language)} / ${formatCount(all, language)}`;
  return (
    <div class="work">
      <p role="status">{label}</p>
      <progress aria-label={label} {...(done === null ? {} : { value: Math.min(done, all), max: Math.max(all, 1) })} />
      <p class="hint" aria-hidden="true">
        {count}
      </p>
    </div>
  );
}
