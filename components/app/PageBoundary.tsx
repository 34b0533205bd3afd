import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import type { Language } from '../../lib/settings/settings';
import { PageFailed } from './PageFailed';

/** One page; give it a key of its own, so that going to another page starts afresh. */
export interface PageBoundaryProps {
  readonly language: Language;
  readonly children: ComponentChildren;
}

/** Keeps a bug to the page it is on: the others stay a press away. */
export function PageBoundary({ language, children }: PageBoundaryProps) {
  const [error, again] = useErrorBoundary();
  if (error !== undefined) return <PageFailed language={language} error={String(error)} onAgain={again} />;
  return <div class="page-content">{children}</div>;
}
