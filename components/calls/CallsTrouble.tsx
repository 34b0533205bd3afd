import { CALLS_WORDS } from '../../lib/language/calls-words';
import { showRoute } from '../app/app-route';
import { BusyButton } from '../app/BusyButton';
import { useWords } from '../hooks/use-words';
import type { CallsScreenProps } from './CallsScreen';

type CallsTroubleProps = Pick<CallsScreenProps, 'listed' | 'withdrawn' | 'onRebuild' | 'onDismissNotice'>;

/** What went wrong with the log or its campaigns since it was last read, and what can be done. */
export function CallsTrouble({ listed, withdrawn, onRebuild, onDismissNotice }: CallsTroubleProps) {
  const words = useWords(CALLS_WORDS);
  const restored = (listed.notice?.restoredToDatabase ?? 0) + (listed.notice?.restoredToJournal ?? 0);
  const unreadable = listed.notice?.unreadable ?? 0;
  return (
    <div class="troubles">
      {listed.health === 'damaged' && <Damaged onRebuild={onRebuild} />}
      {listed.health === 'newer' && (
        <section class="notice bad" aria-labelledby="newer">
          <h2 id="newer">{words.newer}</h2>
          <p>{words.newerText}</p>
        </section>
      )}
      {listed.notice && (
        <div class={unreadable > 0 ? 'notice bad' : 'notice good'}>
          {restored > 0 && <p>{words.restored(restored)}</p>}
          {unreadable > 0 && <p>{words.unreadable(unreadable)}</p>}
          <button type="button" class="btn small" onClick={onDismissNotice}>
            {words.dismiss}
          </button>
        </div>
      )}
      {withdrawn.map(({ title, reason }) => (
        <p key={title} class="notice">
          {words.withdrawn(title, reason)}
        </p>
      ))}
    </div>
  );
}

function Damaged({ onRebuild }: Pick<CallsScreenProps, 'onRebuild'>) {
  const words = useWords(CALLS_WORDS);
  return (
    <section class="notice bad" aria-labelledby="damaged">
      <h2 id="damaged">{words.damaged}</h2>
      <p>{words.damagedText}</p>
      <p class="notice-buttons">
        <BusyButton label={words.rebuild} busyLabel={words.rebuilding} onPress={onRebuild} />
        <a class="btn small" href={showRoute({ page: 'copies' })}>
          {words.exportReadable}
        </a>
      </p>
    </section>
  );
}
