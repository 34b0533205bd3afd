import { useState } from 'preact/hooks';
import { readWholeLog } from '../../lib/calls/read-whole-log';
import { listRemovals, type Retention } from '../../lib/calls/retention';
import { APP_WORDS } from '../../lib/language/app-words';
import { KEEPING_WORDS } from '../../lib/language/keeping-words';
import type { PageScene } from '../app/AppShell';
import { useMessages } from '../app/use-messages';
import { useWords } from '../hooks/use-words';
import type { RetentionSectionProps } from './RetentionSection';

/** What the user chose and has to agree to first, with how much it takes now. */
export interface AskedRetention {
  readonly retention: Retention;
  readonly calls: number;
  readonly notes: number;
}

/** *How long to keep*: what a choice would take now is counted and asked for before anything is stored or deleted. */
export function useRetention(scene: PageScene): RetentionSectionProps {
  const words = useWords(KEEPING_WORDS);
  const app = useWords(APP_WORDS);
  const { say, complain } = useMessages();
  const [isBusy, setBusy] = useState(false);
  const [asked, setAsked] = useState<AskedRetention | null>(null);
  const { ports, settings } = scene;
  const { log } = scene.log;
  const now = { keepCallsDays: settings.keepCallsDays, keepNotesDays: settings.keepNotesDays };
  const store = (retention: Retention, done: string) =>
    scene
      .changeSettings(before => ({ ...before, ...retention }))
      .then(
        () => say(done),
        () => complain(app.settingsFailed),
      );
  const during = (work: Promise<void>) => {
    setBusy(true);
    void work.catch(() => complain(words.failed)).finally(() => setBusy(false));
  };
  const choose = async (retention: Retention) => {
    setAsked(null);
    if (!log) return;
    const { calls, notes } = listRemovals(await readWholeLog(log), retention, ports.now());
    if (calls.length + notes.length === 0) return store(retention, words.saved);
    setAsked({ retention, calls: calls.length, notes: notes.length });
  };
  const agree = async () => {
    if (!log || !asked) return;
    await ports.removeOld(log, asked.retention, 'asked');
    setAsked(null);
    await store(asked.retention, words.removed(asked.calls, asked.notes));
  };
  return {
    retention: asked?.retention ?? now,
    asked,
    isBusy,
    isDisabled: log === null,
    onChoose: change => during(choose({ ...now, ...change })),
    onAgree: () => during(agree()),
    onRefuse: () => setAsked(null),
  };
}
