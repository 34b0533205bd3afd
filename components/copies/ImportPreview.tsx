import { useEffect, useRef, useState } from 'preact/hooks';
import { COPIES_WORDS } from '../../lib/language/copies-words';
import { formatMoment } from '../../lib/language/format';
import { showRoute } from '../app/app-route';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CopiesProps } from './CopiesPage';
import type { BringingBack, Stage, Wishes } from './use-bring-back';

interface ImportPreviewProps extends CopiesProps {
  readonly stage: Extract<Stage, { at: 'preview' }>;
  readonly bringing: BringingBack;
}

const DAY_MS = 86_400_000;

/** What a backup would change, in numbers, with the two things that are asked for. */
export function ImportPreview({ stage, bringing, scene }: ImportPreviewProps) {
  const words = useWords(COPIES_WORDS);
  const language = useLanguage();
  const { backup, plan } = stage;
  const [wishes, setWishes] = useState<Wishes>(stage.wishes);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const future = backup.calls.filter(({ startedAt }) => startedAt > scene.at + DAY_MS).length;
  const known = new Set(scene.feeds.feeds.map(({ url }) => url));
  const feeds = backup.feeds.filter(feed => !known.has(feed));
  const brought = plan.fresh.length + plan.newer.length + plan.worded.length;
  const isNothing = brought === 0 && !wishes.deleted && !wishes.settings;
  const tick = (name: keyof Wishes, label: string) => (
    <label class="choice">
      <input
        type="checkbox"
        class="tick"
        checked={wishes[name]}
        onChange={event => setWishes({ ...wishes, [name]: event.currentTarget.checked })}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <div class="import-preview">
      <h3 ref={heading} tabIndex={-1}>
        {words.from(formatMoment(Date.parse(backup.exported), language, scene.ports.timeZone))}
      </h3>
      <p class="import-counts">
        {words.preview(backup.calls.length, plan.fresh.length, plan.here + plan.newer.length + plan.worded.length)}
      </p>
      {plan.newer.length > 0 && <p>{words.previewNewer(plan.newer.length)}</p>}
      {plan.worded.length > 0 && <p>{words.previewWorded(plan.worded.length)}</p>}
      {future > 0 && <p>{words.previewFuture(future)}</p>}
      {backup.unreadable.length > 0 && <p>{words.previewUnreadable(backup.unreadable.length)}</p>}
      {plan.deleted.length > 0 && tick('deleted', words.previewDeleted(plan.deleted.length))}
      {backup.settings && tick('settings', words.previewSettings)}
      {feeds.length > 0 && (
        <div>
          <p>
            {words.previewFeeds}{' '}
            <a class="link" href={showRoute({ page: 'feeds' })}>
              {words.toFeeds}
            </a>
          </p>
          <ul class="import-feeds">
            {feeds.map(feed => (
              <li key={feed}>{feed}</li>
            ))}
          </ul>
        </div>
      )}
      {isNothing && plan.deleted.length === 0 && <p class="soft">{words.nothingNew}</p>}
      <p class="form-row">
        <button
          type="button"
          class={isNothing ? 'btn' : 'btn strong'}
          disabled={isNothing}
          onClick={() => void bringing.bring(wishes)}
        >
          {words.bring}
        </button>
        <button type="button" class="btn" onClick={bringing.cancel}>
          {words.cancel}
        </button>
      </p>
    </div>
  );
}
