import { useState } from 'preact/hooks';
import type { BackupRefusal } from '../../lib/calls/export/backup-refusal';
import { bringBackSettings } from '../../lib/calls/export/kept-settings';
import { type ImportPlan, planImport } from '../../lib/calls/export/plan-import';
import { type Backup, readBackup } from '../../lib/calls/export/read-backup';
import { MOST_BYTES, readFile } from '../../lib/calls/export/read-file';
import { readHeld } from '../../lib/calls/export/read-held';
import { isSealed, openSealedBackup, readSealedBackup, type SealedBackup } from '../../lib/calls/export/sealed-backup';
import { COPIES_WORDS } from '../../lib/language/copies-words';
import { useMessages } from '../app/use-messages';
import { useWords } from '../hooks/use-words';
import type { CopiesProps } from './CopiesPage';
import type { Work } from './WorkProgress';

/** How far bringing a backup back has come. */
export type Stage =
  | { readonly at: 'start'; readonly refusal: BackupRefusal | null }
  | { readonly at: 'busy'; readonly work: Work }
  | { readonly at: 'sealed'; readonly head: SealedBackup; readonly isWrong: boolean }
  | { readonly at: 'preview'; readonly backup: Backup; readonly plan: ImportPlan; readonly wishes: Wishes };

/** What the user ticked besides. */
export interface Wishes {
  readonly deleted: boolean;
  readonly settings: boolean;
}

/** Everything that can be done with a chosen file. */
export interface BringingBack {
  readonly stage: Stage;
  choose(file: File): Promise<void>;
  open(passphrase: string): Promise<void>;
  bring(wishes: Wishes): Promise<void>;
  cancel(): void;
}

const NO_WISHES: Wishes = { deleted: false, settings: false };
const START: Stage = { at: 'start', refusal: null };

/** Reads a file, shows what it would change, and changes it: nothing before the user has seen it, and then all of it or nothing. */
export function useBringBack({ log, scene }: CopiesProps): BringingBack {
  const words = useWords(COPIES_WORDS);
  const { say, complain } = useMessages();
  const [stage, setStage] = useState<Stage>(START);
  const { backups } = scene.ports;
  const isBusy = (label: string) => setStage({ at: 'busy', work: { label, done: null, all: 0 } });
  const refuse = (refusal: BackupRefusal) => setStage({ at: 'start', refusal });
  const read = async (bytes: Uint8Array, mayBeSealed: boolean): Promise<void> => {
    const file = readFile(bytes);
    if (!file.ok) return refuse(file.error);
    if (mayBeSealed && isSealed(file.value)) {
      const head = await readSealedBackup(file.value, backups.sha256);
      return head.ok ? setStage({ at: 'sealed', head: head.value, isWrong: false }) : refuse(head.error);
    }
    const backup = await readBackup(file.value, backups.sha256);
    if (!backup.ok) return refuse(backup.error);
    const plan = planImport(backup.value.calls, await readHeld(log));
    setStage({ at: 'preview', backup: backup.value, plan, wishes: NO_WISHES });
  };
  /** Whatever goes wrong by accident must not leave the screen busy for ever. */
  const orStart = (work: Promise<void>) =>
    work.catch(() => {
      setStage(START);
      complain(words.bringFailed);
    });
  return {
    stage,
    cancel: () => setStage(START),
    async choose(file) {
      isBusy(words.checking);
      if (file.size > MOST_BYTES) return refuse({ why: 'too_large' });
      await orStart(file.arrayBuffer().then(buffer => read(new Uint8Array(buffer), true)));
    },
    async open(passphrase) {
      if (stage.at !== 'sealed') return;
      isBusy(words.opening);
      await orStart(
        openSealedBackup(stage.head, passphrase, backups.cipher).then(bytes =>
          bytes ? read(bytes, false) : setStage({ ...stage, isWrong: true }),
        ),
      );
    },
    async bring(wishes) {
      if (stage.at !== 'preview') return;
      const { plan, backup } = stage;
      const calls = [...plan.fresh, ...plan.newer, ...plan.worded, ...(wishes.deleted ? plan.deleted : [])];
      const all = calls.length;
      const work = (label: string, done: number | null) => setStage({ at: 'busy', work: { label, done, all } });
      work(words.sealing, 0);
      const tell = (done: number) => (done < all ? work(words.sealing, done) : work(words.storing, null));
      const saving = calls.length > 0 ? log.saveMany(calls, tell) : Promise.resolve(null);
      const saved = await saving.catch(() => 'failed' as const);
      if (saved === 'failed') {
        setStage({ ...stage, wishes });
        return complain(words.bringFailed);
      }
      const { settings } = backup;
      const filled = wishes.settings && settings ? scene.changeSettings(now => bringBackSettings(now, settings)) : null;
      const isFilled = await filled?.then(
        () => true,
        () => false,
      );
      setStage(START);
      const brought = saved && (saved.copies === 1 ? words.broughtOnce : words.brought(saved.written.length));
      const settled = filled && (isFilled ? words.broughtSettings : words.settingsNotBrought);
      const isBad = saved?.copies === 1 || isFilled === false;
      (isBad ? complain : say)([brought, settled].filter(Boolean).join(' '));
    },
  };
}
