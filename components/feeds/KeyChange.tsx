import { FEEDS_WORDS } from '../../lib/language/feeds-words';
import { Confirm } from '../app/Confirm';
import { useWords } from '../hooks/use-words';
import { KeyText } from './KeyText';

/** A publisher's key as pinned, and another one the host now signs with. */
export interface KeyChangeProps {
  readonly current: string | undefined;
  readonly offered: string;
  readonly onAccept: (key: string) => void;
}

/** The decision over a changed key, both shown whole. */
export function KeyChange({ current, offered, onAccept }: KeyChangeProps) {
  const words = useWords(FEEDS_WORDS);
  return (
    <section class="notice bad key-change" aria-label={words.keyTitle}>
      <h4>{words.keyTitle}</h4>
      <p>{words.keyText}</p>
      <dl class="keys">
        {current !== undefined && (
          <div>
            <dt>{words.keyOld}</dt>
            <dd>
              <KeyText value={current} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.keyNew}</dt>
          <dd>
            <KeyText value={offered} />
          </dd>
        </div>
      </dl>
      <Confirm
        start={words.keyAccept}
        question={words.keyAcceptAsk}
        yes={words.keyAcceptYes}
        no={words.keyKeep}
        onYes={() => onAccept(offered)}
      />
    </section>
  );
}
