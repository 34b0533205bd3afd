import { useEffect, useState } from 'preact/hooks';
import type { CallPorts } from '../../lib/calls/call-ports';
import { CALL_WORDS } from '../../lib/language/call-words';
import { useWords } from '../hooks/use-words';

/** The press that opens the panel where the popup stands, and closes the popup. */
export interface KeepOpenProps {
  readonly ports: Pick<CallPorts, 'preparePanel'>;
  /** Has the panel stand where this window does; resolves once that is kept. */
  readonly onKeep: () => Promise<void>;
}

/** *Keep the script open*: dialling closes a popup, and the panel stays. Nothing where the browser has no panel. */
export function KeepOpen({ ports, onKeep }: KeepOpenProps) {
  const words = useWords(CALL_WORDS);
  const [openPanel, setOpen] = useState<(() => Promise<boolean>) | null>(null);
  useEffect(() => void ports.preparePanel().then(way => setOpen(() => way)), [ports]);
  if (!openPanel) {
    // Its place in the line is kept: what stands beside it must not move under the finger.
    return (
      <span class="link later" aria-hidden="true">
        {words.keepOpen}
      </span>
    );
  }
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        // First, and in the click's own turn: after anything else the browser refuses.
        const opening = openPanel();
        // Closed before it is kept, the popup would take along where it stood.
        const keeping = onKeep().catch(() => undefined);
        void Promise.all([opening, keeping]).then(([isOpen]) => isOpen && window.close());
      }}
    >
      {words.keepOpen}
    </button>
  );
}
