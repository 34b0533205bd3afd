import { HOURS_WORDS } from '../../lib/language/hours-words';
import { listOtherWays } from '../../lib/targets/list-other-ways';
import type { CallableTarget } from '../../lib/targets/resolve-targets';
import { useWords } from '../hooks/use-words';

/** The kinds of lines an office has besides the one shown. */
export interface OtherWaysProps {
  readonly target: CallableTarget;
  /** E.164. */
  readonly onLine: (number: string) => void;
}

/** *TTY line*, *Voicemail line*: pressing one puts its number above, nothing is dialled. */
export function OtherWays({ target, onLine }: OtherWaysProps) {
  const words = useWords(HOURS_WORDS);
  return (
    <>
      {listOtherWays(target).map(({ way, line }) => (
        <button key={way} type="button" class="link" onClick={() => onLine(line.number)}>
          {words.otherWays[way]}
        </button>
      ))}
    </>
  );
}
