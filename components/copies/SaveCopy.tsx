import { useState } from 'preact/hooks';
import { wasMade } from '../../lib/calls/call-record';
import { readWholeLog } from '../../lib/calls/read-whole-log';
import { COPIES_WORDS } from '../../lib/language/copies-words';
import { ChoiceGroup } from '../app/ChoiceGroup';
import { useMessages } from '../app/use-messages';
import { useWords } from '../hooks/use-words';
import type { CopiesProps } from './CopiesPage';
import { type CopyKind, makeCopy } from './make-copy';
import { isGoodPassphrase, PassphraseFields, type Passphrases } from './PassphraseFields';
import { type Work, WorkProgress } from './WorkProgress';

const KINDS: readonly CopyKind[] = ['backup', 'sealed', 'csv', 'ics', 'osdi'];
/** These hold the calls that were made alone. */
const OF_MADE: readonly CopyKind[] = ['ics', 'osdi'];
const NONE: Passphrases = { first: '', again: '' };

/** *Save a copy*: as what, with a passphrase where one is wanted. */
export function SaveCopy({ log, scene }: CopiesProps) {
  const words = useWords(COPIES_WORDS);
  const { say, complain } = useMessages();
  const { ports } = scene;
  const [kind, setKind] = useState<CopyKind>('backup');
  const [typed, setTyped] = useState(NONE);
  const [work, setWork] = useState<Work | null>(null);
  const save = async () => {
    const all = scene.callCount;
    setWork({ label: words.reading, done: 0, all });
    const calls = await readWholeLog(log, done => setWork({ label: words.reading, done, all }));
    const unreadable = await log.readKept().catch(() => []);
    if (calls.length + unreadable.length === 0) return complain(words.nothingToSave);
    setWork({ label: words.writing, done: null, all });
    const made = { at: ports.now(), timeZone: ports.timeZone };
    const file = await makeCopy(
      {
        ...{ kind, calls, unreadable, made, words, passphrase: typed.first },
        settings: scene.settings,
        feeds: scene.feeds.feeds,
        onClosing: () => setWork({ label: words.closing, done: null, all }),
      },
      ports.backups,
    );
    ports.saveFile(file);
    setTyped(NONE);
    say(words.savedFile((OF_MADE.includes(kind) ? calls.filter(wasMade) : calls).length, file.name));
  };
  const isReady = kind !== 'sealed' || isGoodPassphrase(typed);
  return (
    <section class="copies-part" aria-labelledby="save-copy">
      <h2 id="save-copy">{words.save}</h2>
      <form
        class="copies-form"
        onSubmit={event => {
          event.preventDefault();
          if (work || !isReady) return;
          void save()
            .catch(() => complain(words.saveFailed))
            .finally(() => setWork(null));
        }}
      >
        <ChoiceGroup
          legend={words.kind}
          value={kind}
          choices={KINDS.map(value => ({ value, label: words.kinds[value], explains: words.kindExplains[value] }))}
          onChoose={setKind}
        />
        {kind === 'sealed' && <PassphraseFields typed={typed} onType={setTyped} />}
        <button
          type="submit"
          class={isReady && !work ? 'btn strong' : 'btn'}
          disabled={!isReady}
          aria-disabled={work !== null}
        >
          {words.saveButton}
        </button>
        {work && <WorkProgress work={work} />}
      </form>
    </section>
  );
}
