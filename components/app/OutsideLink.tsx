import type { ComponentChildren } from 'preact';
import { APP_WORDS } from '../../lib/language/app-words';
import { useWords } from '../hooks/use-words';

/** A web address of a feed, with the words to press. */
export interface OutsideLinkProps {
  readonly url: string;
  readonly children: ComponentChildren;
  /** Adds the host after the words, so that one sees where it leads before pressing. */
  readonly showsHost?: boolean;
  readonly class?: string;
  readonly onOpen: (url: string) => void;
}

/** The host of a web address as browsers write it, or null for anything that may not be a link. */
export function readHost(url: string): string | null {
  try {
    const { protocol, host, hostname } = new URL(url);
    const isHere = protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost');
    return protocol === 'https:' || isHere ? host : null;
  } catch {
    return null;
  }
}

/** A link out of the extension: pressing it asks the page's one way out; what is no https address stays text. */
export function OutsideLink({ url, children, showsHost = false, class: look = 'link', onOpen }: OutsideLinkProps) {
  const words = useWords(APP_WORDS);
  const host = readHost(url);
  if (host === null) return <span>{children}</span>;
  return (
    <>
      <a
        class={look}
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        title={words.opensOutside(host)}
        onClick={event => {
          event.preventDefault();
          onOpen(url);
        }}
      >
        {children}
      </a>
      {showsHost && <span class="outside-host">{host}</span>}
    </>
  );
}
