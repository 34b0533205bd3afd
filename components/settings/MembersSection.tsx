import { useEffect, useRef, useState } from 'preact/hooks';
import { CONGRESS_WORDS } from '../../lib/language/congress-words';
import type { CongressWords } from '../../lib/language/en/congress';
import { formatDay } from '../../lib/language/format';
import { formatCount, formatShortDay } from '../../lib/language/format-time';
import type { Language, Profile } from '../../lib/settings/settings';
import type { DirectoryAbout, DirectoryStatus } from '../../lib/targets/congress/directory-status';
import { Confirm } from '../app/Confirm';
import { Facts } from '../app/Facts';
import { OutsideLink } from '../app/OutsideLink';
import { useLanguage, useWords } from '../hooks/use-words';
import { DirectoryNotices } from './DirectoryNotices';
import { DownloadProgress, formatSize } from './DownloadProgress';
import type { DirectoryPorts, DownloadAnswer } from './directory-ports';
import { FoundSeats } from './FoundSeats';
import { SettingsSection } from './SettingsSection';
import { useDirectory } from './use-directory';
import '../congress/congress.css';

/** *Your members of Congress*. */
export interface MembersSectionProps {
  readonly ports: DirectoryPorts;
  readonly profile: Profile;
  readonly at: number;
  readonly timeZone: string;
  readonly onPlace: (change: Partial<Profile>) => void;
  readonly onOpen: (url: string) => void;
}

/** Bytes of the three files together as they are now; what is downloaded is the same for everybody. */
const USUAL_BYTES = 2_590_000;

/** A download nobody has heard of for so long ended with its worker, ms. */
const STALE_MS = 75_000;

const FILES = ['members', 'offices', 'zips'] as const;

/** What is downloaded from where, that nothing is sent, the download itself, and what it finds for the caller's place. */
export function MembersSection({ ports, profile, at, timeZone, onPlace, onOpen }: MembersSectionProps) {
  const words = useWords(CONGRESS_WORDS);
  const language = useLanguage();
  const { status, congress } = useDirectory(ports, profile);
  const [answer, setAnswer] = useState<DownloadAnswer | null>(null);
  const [isBusy, setBusy] = useState(false);
  const download = () => {
    setBusy(true);
    setAnswer(null);
    void ports
      .download()
      .then(setAnswer, () => setAnswer({ failed: 'unreachable' }))
      .finally(() => setBusy(false));
  };
  return (
    <SettingsSection id="congress" title={words.title}>
      <p>{words.explains}</p>
      <p class="soft">{words.nothingAboutYou}</p>
      <div class="soft directory-files">
        <p>{words.downloads(formatSize(USUAL_BYTES, language))}</p>
        {FILES.map(file => (
          <p key={file}>
            <OutsideLink url={ports.addresses[file]} onOpen={onOpen} showsHost>
              {words.files[file]}
            </OutsideLink>
          </p>
        ))}
      </div>
      {status && (
        <>
          <AboutCopy about={status.about} timeZone={timeZone} said={{ words, language }} />
          <DirectoryNotices status={status} answer={answer} timeZone={timeZone} onDecide={ports.decide} />
          <Buttons
            status={status}
            isBusy={isBusy || isRunning(status, at)}
            onDownload={download}
            onCancel={ports.cancel}
            onRemove={() => {
              setAnswer(null);
              void ports.remove();
            }}
          />
        </>
      )}
      {congress && status?.about && (
        <FoundSeats congress={congress} profile={profile} at={at} onPlace={onPlace} onOpen={onOpen} />
      )}
    </SettingsSection>
  );
}

const isRunning = ({ progress }: DirectoryStatus, at: number): boolean =>
  progress !== null && at - progress.at < STALE_MS;

interface Said {
  readonly words: CongressWords;
  readonly language: Language;
}

function AboutCopy({
  about,
  timeZone,
  said: { words, language },
}: {
  readonly about: DirectoryAbout | null;
  readonly timeZone: string;
  readonly said: Said;
}) {
  if (about === null) return null;
  const count = (number: number) => formatCount(number, language);
  return (
    <Facts
      facts={[
        { name: words.facts.of, value: formatShortDay(about.fetchedAt, language, timeZone) },
        { name: words.facts.members, value: count(about.members) },
        { name: words.facts.numbers, value: count(about.numbers) },
        { name: words.facts.zips, value: count(about.zips) },
        { name: words.facts.size, value: formatSize(about.bytes, language) },
        { name: words.facts.mapsUntil, value: formatDay(about.mapsUntil, language) },
        { name: words.facts.odd, value: about.odd > 0 ? count(about.odd) : null },
      ]}
    />
  );
}

interface ButtonsProps {
  readonly status: DirectoryStatus;
  readonly isBusy: boolean;
  readonly onDownload: () => void;
  readonly onCancel: () => void;
  readonly onRemove: () => void;
}

/** What is pressed goes: the keyboard goes on with what has taken its place, without moving the page. */
function Buttons(props: ButtonsProps) {
  const { status, isBusy, onCancel } = props;
  const box = useRef<HTMLDivElement>(null);
  const wasHere = useRef(false);
  const hasRecord = status.record !== null;
  useEffect(() => {
    const isLost = wasHere.current && document.activeElement === document.body;
    if (isLost) box.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isBusy, hasRecord]);
  return (
    <div
      ref={box}
      onFocusCapture={() => {
        wasHere.current = true;
      }}
    >
      {isBusy ? (
        <DownloadProgress progress={status.progress} usualBytes={USUAL_BYTES} onCancel={onCancel} />
      ) : (
        <Resting {...props} />
      )}
    </div>
  );
}

function Resting({ status, onDownload, onRemove }: ButtonsProps) {
  const words = useWords(CONGRESS_WORDS);
  return (
    <div class="directory-buttons">
      <button type="button" class={status.about ? 'btn small' : 'btn strong'} onClick={onDownload}>
        {status.about ? words.refresh : words.download}
      </button>
      {status.record && (
        <Confirm
          start={words.remove}
          startLabel={words.removeConfirm}
          question={words.removeConfirm}
          yes={words.removeYes}
          no={words.removeNo}
          onYes={onRemove}
        />
      )}
    </div>
  );
}
