import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { CALL_WORDS } from '../../lib/language/call-words';
import { useWords } from '../hooks/use-words';

/** The office to ring now. */
export interface TargetCardProps {
  readonly name: string;
  /** Person or role, under the name. */
  readonly title: string | null;
  /** As people write it: (202) 456-1111. */
  readonly number: string;
  /** `tel:` link, or null when the number may not be dialled. */
  readonly href: string | null;
  readonly extension: string | null;
  /** Why this office, or what to know about its line. */
  readonly note: string | null;
  /** Why it may not be dialled. */
  readonly trouble: string | null;
  /** What to know of earlier calls here, after the title. */
  readonly earlier: ComponentChildren;
  readonly isOwn: boolean;
  /** Nobody stands by the number: it is labelled and asks for a second press. */
  readonly isUnvouched: boolean;
  /** True after *Call* was pressed and nothing was said yet about how it went. */
  readonly wasDialled: boolean;
  /** True when the caller came here from another office. */
  readonly takesFocus: boolean;
  readonly copied: 'yes' | 'failed' | null;
  /** When it answers, beside the title. */
  readonly hours: ComponentChildren;
  /** Stores the attempt; the number is dialled when it resolves, whatever came of it. */
  readonly onCall: () => Promise<void>;
  readonly onPhone: () => void;
  readonly onCopy: () => void;
}

/** A longer note gets a line of its own, which opens: the script needs the room. */
const LINE_CHARACTERS = 60;

/** Number in large type, and three equal ways to take it: *Call*, *Use my phone*, *Copy*. */
export function TargetCard(props: TargetCardProps) {
  const words = useWords(CALL_WORDS);
  const name = useRef<HTMLParagraphElement>(null);
  const [confirmed, setConfirmed] = useState('');
  const isLong = (props.note?.length ?? 0) > LINE_CHARACTERS;
  const isAsking = props.isUnvouched && confirmed !== props.number;
  const confirm = () => setConfirmed(props.number);
  useEffect(() => {
    if (props.takesFocus) name.current?.focus();
  }, [props.takesFocus]);
  return (
    <>
      <div class="who-name">
        <p class="name" ref={name} tabIndex={-1}>
          {props.name}
        </p>
        <p class="number large">{props.number}</p>
        {props.extension !== null && <p class="extension soft">{words.extension(props.extension)}</p>}
      </div>
      <p class="title soft">
        {props.hours}
        {[
          props.title,
          props.isOwn ? words.ownOfficeTag : props.isUnvouched ? words.unvouched : null,
          isLong ? null : props.note,
        ]
          .filter(part => part !== null && part !== '')
          .join(' · ')}
        {props.earlier}
      </p>
      {isLong && <LongNote key={props.number} note={props.note} />}
      {props.trouble !== null && <p class="notice">{props.trouble}</p>}
      {props.href !== null && (
        <div class="go">
          <CallLink {...props} href={props.href} confirm={isAsking ? confirm : null} />
          <button type="button" class="btn" onClick={isAsking ? confirm : props.onPhone}>
            {words.usePhone}
          </button>
          <button type="button" class="btn" onClick={props.onCopy}>
            {words.copy}
          </button>
        </div>
      )}
      <p class="hint" role="status" data-passing={props.copied !== null || undefined}>
        {props.copied === 'yes' && words.copied}
        {props.copied === 'failed' && words.copyFailed}
        {props.isUnvouched && !isAsking && props.copied === null && !props.wasDialled && words.pressAgain}
        {props.copied === null && props.wasDialled && props.href !== null && words.didItOpen}
      </p>
    </>
  );
}

/** One line until all of it is asked for: the script needs the room. */
function LongNote({ note }: Pick<TargetCardProps, 'note'>) {
  const words = useWords(CALL_WORDS);
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  return (
    <div class="long-note title soft">
      <p id={id} class={isWhole ? undefined : 'cut'}>
        {note}
      </p>
      <button type="button" class="link" aria-expanded={isWhole} aria-controls={id} onClick={() => setWhole(!isWhole)}>
        {isWhole ? words.noteLess : words.noteWhole}
      </button>
    </div>
  );
}

/** Longest a caller waits for the attempt to be stored, in ms: a stuck disk must not keep anybody from ringing. */
const PATIENCE_MS = 1_500;

const patience = () => new Promise<void>(resolve => setTimeout(resolve, PATIENCE_MS));

/** A real `tel:` link that first lets the attempt be stored: dialling may close the popup in the same moment (Chromium). */
function CallLink({
  href,
  name,
  number,
  onCall,
  confirm,
}: TargetCardProps & { readonly href: string; readonly confirm: (() => void) | null }) {
  const words = useWords(CALL_WORDS);
  const link = useRef<HTMLAnchorElement>(null);
  const isStored = useRef(false);
  return (
    <a
      ref={link}
      class="btn strong"
      href={href}
      aria-label={words.callName(name, number)}
      onClick={event => {
        if (isStored.current) {
          isStored.current = false;
          return;
        }
        event.preventDefault();
        if (confirm) return confirm();
        void Promise.race([onCall(), patience()]).finally(() => {
          isStored.current = true;
          link.current?.click();
        });
      }}
    >
      {words.call}
    </a>
  );
}
