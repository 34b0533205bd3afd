import type { ComponentChildren } from 'preact';
import { useHeadingFocus } from './use-page-title';

/** A page's title, the sentence under it, and what stands beside them. */
export interface PageHeadingProps {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly lang?: string | undefined;
  readonly children?: ComponentChildren;
}

/** The one h1 of a page; it takes the focus when the page is gone to. */
export function PageHeading({ title, lead, lang, children }: PageHeadingProps) {
  const heading = useHeadingFocus<HTMLHeadingElement>();
  return (
    <div class="page-heading">
      <div>
        <h1 ref={heading} tabIndex={-1} lang={lang}>
          {title}
        </h1>
        {lead !== undefined && <p class="lead">{lead}</p>}
      </div>
      {children}
    </div>
  );
}
