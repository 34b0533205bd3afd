import type { CallLog } from '../../lib/calls/call-log';
import { APP_WORDS } from '../../lib/language/app-words';
import { COPIES_WORDS } from '../../lib/language/copies-words';
import type { PageScene } from '../app/AppShell';
import { showRoute } from '../app/app-route';
import { PageHeading } from '../app/PageHeading';
import { usePageTitle } from '../app/use-page-title';
import { CallsFailed } from '../calls/CallsFailed';
import { useWords } from '../hooks/use-words';
import { BringBack } from './BringBack';
import { SaveCopy } from './SaveCopy';
import { WeekSummary } from './WeekSummary';
import './copies.css';

/** A page about the log, once it is open. */
export interface CopiesProps {
  readonly log: CallLog;
  readonly scene: PageScene;
}

/** *Copies*: save one, bring one back, tell an organizer. */
export function CopiesPage(scene: PageScene) {
  const words = useWords(COPIES_WORDS);
  const app = useWords(APP_WORDS);
  usePageTitle(app.titled(words.title), scene.language);
  const { state, log } = scene.log;
  if (state === 'failed') return <CallsFailed />;
  if (!log) {
    return (
      <p role="status" class="loading">
        {app.loading}
      </p>
    );
  }
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <SaveCopy log={log} scene={scene} />
      <BringBack log={log} scene={scene} />
      <WeekSummary log={log} scene={scene} />
      <p class="copies-end">
        <a class="link" href={`${showRoute({ page: 'settings' })}/keeping`}>
          {words.keepingLink}
        </a>
      </p>
    </>
  );
}
