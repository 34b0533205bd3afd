import { PageFailed, type PageFailedProps } from './PageFailed';
import './app.css';

/** The whole of a page that could not start. */
export function ErrorScreen(props: PageFailedProps) {
  return (
    <main class="page page-error">
      <PageFailed {...props} />
    </main>
  );
}
