import { CONGRESS_WORDS } from '../../lib/language/congress-words';
import { formatCount, formatShortDay } from '../../lib/language/format-time';
import type { DirectoryRefusal } from '../../lib/targets/congress/directory-refusal';
import type { DirectoryStatus } from '../../lib/targets/congress/directory-status';
import { useLanguage, useWords } from '../hooks/use-words';
import type { DirectoryPorts, DownloadAnswer } from './directory-ports';

/** What the last download brought, what waits for a decision, and what is wrong. */
export interface DirectoryNoticesProps {
  readonly status: DirectoryStatus;
  readonly answer: DownloadAnswer | null;
  readonly timeZone: string;
  readonly onDecide: DirectoryPorts['decide'];
}

/** In sentences: done, declined, refused with file, reason and place, held back, or lost. */
export function DirectoryNotices({ status, answer, timeZone, onDecide }: DirectoryNoticesProps) {
  const words = useWords(CONGRESS_WORDS);
  const language = useLanguage();
  const { record, about } = status;
  const refusal = (answer && 'refused' in answer ? answer.refused : undefined) ?? record?.failure;
  const done = answer && 'done' in answer && answer.done !== 'held' ? words.done[answer.done] : '';
  const failed = answer && 'failed' in answer ? answer.failed : null;
  const count = (number: number) => formatCount(number, language);
  return (
    <div class="directory-notices" role="status">
      {done !== '' && <p class="notice good">{done}</p>}
      {failed !== null && <p class="notice bad">{failed === 'declined' ? words.declined : words.failed}</p>}
      {record?.hasCopy && about === null && <p class="notice bad">{words.damaged}</p>}
      {refusal && <Refused refusal={refusal} hasCopy={about !== null} />}
      {record?.held && (
        <div class="notice">
          <p>
            {words.held(
              count(record.held.changed),
              count(record.held.all),
              formatShortDay(record.held.fetchedAt, language, timeZone),
            )}
          </p>
          <p class="gap-buttons">
            <button type="button" class="btn small" onClick={() => void onDecide(true)}>
              {words.useAnyway}
            </button>
            <button type="button" class="btn small" onClick={() => void onDecide(false)}>
              {words.keepOld}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}

function Refused({ refusal, hasCopy }: { readonly refusal: DirectoryRefusal; readonly hasCopy: boolean }) {
  const words = useWords(CONGRESS_WORDS);
  const { code, file, where, detail } = refusal;
  return (
    <p class="notice bad">
      {[
        words.refused(code, file, detail),
        where === '' ? '' : `${words.where(where)}.`,
        hasCopy ? words.lastCopyStays : words.noCopyYet,
      ]
        .filter(part => part !== '')
        .join(' ')}
    </p>
  );
}
