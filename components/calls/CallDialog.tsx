import { useEffect, useId, useRef } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import { formatMoment } from '../../lib/language/format';
import { WrongNumber } from '../call/WrongNumber';
import { useLanguage, useWords } from '../hooks/use-words';
import { CallEditor, type CallEditorProps } from './CallEditor';

/** One call, to read in full and to correct. */
export interface CallDialogProps extends CallEditorProps {
  readonly call: CallRecord;
  readonly timeZone: string;
}

/** A call before everything else; closed by Escape, and the focus goes back to where it was. */
export function CallDialog({ call, timeZone, onSave, onCancel }: CallDialogProps) {
  const words = useWords(CALLS_WORDS);
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  // Taken out while it is open, Firefox would leave the focus nowhere.
  const close = () => dialog.current?.close();
  const office = call.details?.officeName ?? words.unknownOffice;
  return (
    <dialog ref={dialog} class="call-dialog" aria-labelledby={title} onClose={onCancel}>
      <h2 id={title}>{words.editTitle(office, formatMoment(call.startedAt, language, timeZone))}</h2>
      {call.outcome === 'wrong_number' && <WrongNumber call={call} timeZone={timeZone} />}
      <CallEditor
        call={call}
        onSave={change => {
          close();
          onSave(change);
        }}
        onCancel={() => {
          close();
          onCancel();
        }}
      />
    </dialog>
  );
}
