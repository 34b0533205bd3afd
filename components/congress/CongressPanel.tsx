import { CONGRESS_WORDS } from '../../lib/language/congress-words';
import { formatSince } from '../../lib/language/format';
import type { CongressGap } from '../../lib/targets/congress/congress-at-hand';
import type { Line } from '../../lib/targets/office';
import { useLanguage, useWords } from '../hooks/use-words';
import { type GapActions, GapNotice, type GapNoticeProps } from './GapNotice';
import { HomeOffices, type HomeOfficesProps } from './HomeOffices';
import { saySeat } from './say-seat';
import './congress.css';

/** What the call screen shows of the caller's members of Congress, under the number. */
export interface CongressPanelProps
  extends GapActions,
    Pick<GapNoticeProps, 'profile' | 'fetchedAt' | 'at'>,
    Pick<HomeOfficesProps, 'shown' | 'isOpen' | 'isClosed' | 'onLine'> {
  readonly gaps: readonly CongressGap[];
  /** Of the member shown; none for a stand-in. */
  readonly lines: readonly Line[];
}

/** Gaps with the way on, district offices, the chosen district, and how old the directory is. */
export function CongressPanel({ gaps, lines, ...rest }: CongressPanelProps) {
  const words = useWords(CONGRESS_WORDS);
  const language = useLanguage();
  const { profile, fetchedAt, at } = rest;
  const [state = '', district = ''] = profile.district.split('-');
  return (
    <section class="congress" aria-label={words.title}>
      {gaps.map(gap => (
        <GapNotice key={JSON.stringify(gap)} gap={gap} {...rest} />
      ))}
      {lines.length > 0 && <HomeOffices lines={lines} {...rest} />}
      {lines.length > 0 && fetchedAt !== null && (
        <p class="hint">
          {words.copyOf(formatSince(fetchedAt, at, language))}{' '}
          {district !== '' && (
            <>
              {words.chosen(saySeat({ state, district: Number(district) }, words, language))}{' '}
              <button type="button" class="link" onClick={() => rest.onPlace({ district: '' })}>
                {words.chooseAgain}
              </button>
            </>
          )}
        </p>
      )}
    </section>
  );
}
