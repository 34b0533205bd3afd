import { useRef, useState } from 'preact/hooks';
import { FEEDS_WORDS } from '../../lib/language/feeds-words';
import { REFUSALS_WORDS } from '../../lib/language/refusals-words';
import { readHost } from '../app/OutsideLink';
import { useWords } from '../hooks/use-words';
import type { AddProblem, FeedsScreenProps } from './FeedsScreen';

type AddFeedProps = Pick<FeedsScreenProps, 'onAdd'>;

/** The form that adds a feed by its address; what is wrong is said under the field and kept until it is typed over. */
export function AddFeed({ onAdd }: AddFeedProps) {
  const words = useWords(FEEDS_WORDS);
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<AddProblem | 'address' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const host = readHost(address.trim());
  const submit = () => {
    if (isBusy) return;
    if (host === null) {
      setProblem('address');
      field.current?.focus();
      return;
    }
    setBusy(true);
    setProblem(null);
    // Nothing may be awaited before this: the browser takes a permission question only from the click itself.
    void onAdd(address.trim())
      .then(found => {
        setProblem(found);
        if (found === null) setAddress('');
        else field.current?.focus();
      })
      .finally(() => setBusy(false));
  };
  return (
    <section class="add-feed" aria-labelledby="add-feed" aria-busy={isBusy}>
      <h2 id="add-feed">{words.addTitle}</h2>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault();
          submit();
        }}
      >
        <label class="label" for="feed-address">
          {words.address}
        </label>
        <div class="form-row">
          <input
            ref={field}
            id="feed-address"
            class="field"
            type="url"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            maxLength={4000}
            value={address}
            aria-describedby="feed-address-hint feed-address-problem"
            aria-invalid={problem !== null}
            onInput={event => {
              setAddress(event.currentTarget.value);
              setProblem(null);
            }}
          />
          <button type="submit" class="btn" aria-disabled={isBusy}>
            {isBusy ? words.adding : words.add}
          </button>
        </div>
        <p id="feed-address-hint" class="hint">
          {words.addressHint}
        </p>
        {host?.includes('xn--') && <p class="notice">{words.mixedHost(host)}</p>}
        <div id="feed-address-problem" role="alert">
          {problem !== null && <Problem problem={problem} />}
        </div>
      </form>
    </section>
  );
}

function Problem({ problem }: { readonly problem: AddProblem | 'address' }) {
  const words = useWords(FEEDS_WORDS);
  const refusals = useWords(REFUSALS_WORDS);
  if (problem === 'address') return <p class="notice bad">{words.addressProblem}</p>;
  if (problem.kind === 'declined') return <p class="notice bad">{words.addDeclined}</p>;
  if (problem.kind === 'failed') return <p class="notice bad">{words.addFailed}</p>;
  const { code, detail = '' } = problem.why;
  return (
    <p class="notice bad">
      {words.addRefused} {refusals.why[code](detail)}
    </p>
  );
}
