import { CALL_NOTICES_WORDS } from '../../lib/language/call-notices-words';
import { useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';

/** What went wrong, or was mended, since the caller last looked; each stays until it is read. */
export function CallNotices({ data, desk, view, ports, change }: CallScene) {
  const words = useWords(CALL_NOTICES_WORDS);
  const restored = data.notice ? data.notice.restoredToDatabase + data.notice.restoredToJournal : 0;
  return (
    <>
      {data.feeds?.isFallback && <p class="notice bad">{words.feedsTrouble}</p>}
      {data.logHealth === 'damaged' && <p class="notice bad">{words.logTrouble}</p>}
      {data.logHealth === 'newer' && <p class="notice bad">{words.logNewer}</p>}
      {desk.hasFailed && <p class="notice bad">{words.notSaved}</p>}
      {view.hasLeft && <p class="notice">{words.officeLeft}</p>}
      {restored > 0 && (
        <p class="notice good">
          {words.restored(restored)}{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              change({ notice: null });
              void ports.log.dismissNotice();
            }}
          >
            {words.gotIt}
          </button>
        </p>
      )}
    </>
  );
}
