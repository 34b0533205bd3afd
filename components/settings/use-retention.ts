import { useRef, useState } from 'preact/hooks';
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

/** A choice that is not stored yet. */
type Stage =
  | { readonly at: 'counting'; readonly retention: Retention }
  | ({ readonly at: 'asked' | 'deleting' } & AskedRetention);

/** *How long to keep*: what a choice would take now is counted and asked for before anything is stored or deleted. */
export function useRetention(scene: PageScene): RetentionSectionProps {
  const words = useWords(KEEPING_WORDS);
  const app = useWords(APP_WORDS);
  const { say, complain } = useMessages();
  const [stage, setStage] = useState<Stage | null>(null);
  // What was chosen while an earlier choice was counted takes its place.
  const turn = useRef(0);
  const { ports, settings } = scene;
  const { log } = scene.log;
  const { keepCallsDays, keepNotesDays } = settings;
  const retention = stage?.retention ?? { keepCallsDays, keepNotesDays };
  const store = (wanted: Retention, done: string) =>
    scene
      .changeSettings(before => ({ ...before, ...wanted }))
      .then(
        () => say(done),
        () => complain(app.settingsFailed),
      );
  const choose = async (wanted: Retention) => {
    if (!log) return;
    turn.current += 1;
    const mine = turn.current;
    setStage({ at: 'counting', retention: wanted });
    const count = async (): Promise<Stage | null> => {
      const { calls, notes } = listRemovals(await readWholeLog(log), wanted, ports.now());
      if (calls.length + notes.length > 0) {
        return { at: 'asked', retention: wanted, calls: calls.length, notes: notes.length };
      }
      if (turn.current === mine) await store(wanted, words.saved);
      return null;
    };
    const next = await count().catch(() => {
      complain(words.failed);
      return null;
    });
    if (turn.current === mine) setStage(next);
  };
  const agree = async () => {
    if (!log || stage?.at !== 'asked') return;
    setStage({ ...stage, at: 'deleting' });
    try {
      await ports.removeOld(log, stage.retention, 'asked');
    } catch {
      setStage(stage);
      return complain(words.failed);
    }
    await store(stage.retention, words.removed(stage.calls, stage.notes));
    setStage(null);
  };
  return {
    retention,
    asked: stage === null || stage.at === 'counting' ? null : stage,
    busy: stage === null || stage.at === 'asked' ? null : stage.at,
    isDisabled: log === null || stage?.at === 'deleting',
    onChoose: change => void choose({ ...retention, ...change }),
    onAgree: () => void agree(),
    onRefuse: () => setStage(null),
  };
}
