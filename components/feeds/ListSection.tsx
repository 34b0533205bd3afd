import { useEffect, useRef, useState } from 'preact/hooks';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { OPENED_LIST } from '../../lib/campaigns/opened-list';
import { formatShortDay } from '../../lib/language/format';
import { LIST_WORDS } from '../../lib/language/list-words';
import { writeListFeed } from '../../lib/targets/agreements/file/list-file';
import { ICE_PAGE } from '../../lib/targets/agreements/ice-page';
import { readAccount } from '../../lib/targets/agreements/list-account';
import type { PageScene } from '../app/AppShell';
import { Confirm } from '../app/Confirm';
import { Facts } from '../app/Facts';
import { OutsideLink } from '../app/OutsideLink';
import { useMessages } from '../app/use-messages';
import { FileField } from '../fields/FileField';
import { useLanguage, useWords } from '../hooks/use-words';
import { ListAccount } from './ListAccount';
import { ListPreview } from './ListPreview';
import { sayHoldings } from './say-holdings';
import { type ListOpening, useListFile } from './use-list-file';
import './list.css';

const dayOf = (stored: StoredFeed | undefined): string | null => stored?.feed?.agreements[0]?.as_of ?? null;

/** The list of agreements the user has from a file: opened, looked at, used, put away. */
export function ListSection(scene: PageScene) {
  const words = useWords(LIST_WORDS);
  const language = useLanguage();
  const { say, complain } = useMessages();
  const opening = useListFile();
  const { ports, feeds, at } = scene;
  const { stage } = opening;
  const hasPreviewed = useRef(false);
  hasPreviewed.current ||= stage.at === 'preview';
  const stored = feeds.feeds.find(({ id }) => id === OPENED_LIST);
  const keep = (list: Parameters<typeof writeListFeed>[0], day: string, account: unknown) =>
    ports.keepList({ file: writeListFeed(list, day), account }).then(isKept => {
      if (isKept) say(words.used(formatShortDay(day, language)));
      else complain(words.failed);
      return isKept;
    });
  const remove = async ({ feed, account }: StoredFeed) => {
    if (!(await ports.removeFeed(OPENED_LIST))) return complain(words.failed);
    const day = feed?.agreements[0]?.as_of;
    say(words.removed, feed && day ? () => void keep(listOf(feed), day, account) : undefined);
  };
  return (
    <section class="add-feed opened-list" aria-labelledby="opened-list">
      <h2 id="opened-list">{words.title}</h2>
      <p class="soft">
        {words.lead}{' '}
        <OutsideLink url={ICE_PAGE} onOpen={ports.openOutside}>
          {words.icePage}
        </OutsideLink>
      </p>
      {!stored && !feeds.isFallback && <LostList {...scene} />}
      {stored?.feed && <InUse stored={stored} timeZone={ports.timeZone} onRemove={() => void remove(stored)} />}
      {stage.at === 'preview' ? (
        <ListPreview
          list={stage.list}
          today={showLocalDate(at, ports.timeZone)}
          before={dayOf(stored)}
          onUse={day => void keep(stage.list, day, stage.list.account).then(isKept => isKept && opening.cancel())}
          onCancel={opening.cancel}
        />
      ) : (
        <ChooseList opening={opening} hasList={stored !== undefined} hasFocus={hasPreviewed.current} />
      )}
    </section>
  );
}

/** Shown where the copy of a list names its day and no list came of it. */
function LostList({ ports }: PageScene) {
  const words = useWords(LIST_WORDS);
  const language = useLanguage();
  const [day, setDay] = useState<string | null>(null);
  useEffect(() => void ports.readCopiedListDay().then(setDay, () => {}), [ports]);
  if (day === null) return null;
  const forget = async () => {
    if (await ports.removeFeed(OPENED_LIST)) setDay(null);
  };
  return (
    <div class="notice bad">
      <p>{words.lost(formatShortDay(day, language))}</p>
      <button type="button" class="btn small" onClick={() => void forget()}>
        {words.lostForget}
      </button>
    </div>
  );
}

const listOf = ({ title, agreements }: NonNullable<StoredFeed['feed']>) => ({ name: title, agreements });

interface InUseProps {
  readonly stored: StoredFeed;
  readonly timeZone: string;
  readonly onRemove: () => void;
}

function InUse({ stored, timeZone, onRemove }: InUseProps) {
  const words = useWords(LIST_WORDS);
  const language = useLanguage();
  const account = readAccount(stored.account);
  const agreements = stored.feed?.agreements ?? [];
  return (
    <article class="feed" aria-labelledby="list-in-use">
      <h3 id="list-in-use">{words.inUse(formatShortDay(dayOf(stored) ?? '', language))}</h3>
      <Facts
        facts={[
          { name: words.file, value: <span class="address">{stored.feed?.title}</span> },
          { name: words.holds, value: sayHoldings(agreements, words, language) },
          { name: words.opened, value: formatShortDay(showLocalDate(stored.addedAt, timeZone), language) },
        ]}
      />
      {account && <ListAccount account={account} />}
      <div class="feed-buttons">
        <Confirm
          start={words.remove}
          startLabel={words.removeLabel}
          question={words.removeAsk}
          yes={words.removeYes}
          no={words.removeNo}
          isDangerous
          onYes={onRemove}
        />
      </div>
    </article>
  );
}

interface ChooseListProps {
  readonly opening: ListOpening;
  readonly hasList: boolean;
  /** True when what had the focus is gone. */
  readonly hasFocus: boolean;
}

function ChooseList({ opening, hasList, hasFocus }: ChooseListProps) {
  const words = useWords(LIST_WORDS);
  const { stage, choose } = opening;
  const refusal = stage.at === 'start' && stage.refusal ? [words.refused[stage.refusal], words.nothingChanged] : null;
  return (
    <FileField
      label={hasList ? words.chooseOther : words.choose}
      busy={stage.at === 'busy' ? words.reading : null}
      accept=".xlsx,.csv"
      onChoose={file => void choose(file)}
      {...{ refusal, hasFocus }}
    />
  );
}
