import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CallRecord, Way } from '../../lib/calls/call-record';
import { inLanguage } from '../../lib/campaigns/in-language';
import { CALL_WORDS } from '../../lib/language/call-words';
import type { CallWords } from '../../lib/language/en/call';
import type { Language } from '../../lib/settings/settings';
import type { Office as OfficeShown } from '../../lib/targets/office';
import type { CallableTarget, ResolvedTarget, SilentTarget } from '../../lib/targets/resolve-targets';
import { showNumber, telHref } from '../../lib/targets/show-number';
import { sayMember } from '../congress/say-seat';
import { copyText } from '../hooks/copy-text';
import { usePart } from '../hooks/use-part';
import { useLanguage, useWords } from '../hooks/use-words';
import type { LineFacts } from './read-line-facts';
import { TargetCard } from './TargetCard';

/** Step one: the office shown, and the way to the others. */
export interface WhoSectionProps {
  readonly targets: readonly ResolvedTarget[];
  readonly position: number;
  /** What to know of earlier calls to a number or target. */
  readonly renderEarlier: (number: string, target: string) => ComponentChildren;
  readonly call: CallRecord | null;
  readonly isReady: boolean;
  /** True once the caller has moved between offices. */
  readonly hasMoved: boolean;
  /** Of the line shown. */
  readonly facts: LineFacts;
  readonly onBegin: (target: CallableTarget, way: Way) => Promise<void>;
  readonly onTarget: (id: string) => void;
  readonly onAddOwn: () => void;
  readonly onRemoveOwn: (id: string) => void;
}

const loadPhoneCode = async () => (await import('./PhoneCode')).PhoneCode;

/** *Who*: name, number, and three equal ways to take it. */
export function WhoSection(props: WhoSectionProps) {
  const words = useWords(CALL_WORDS);
  const target = props.targets[props.position];
  const isOwn = target !== undefined && target.kind !== 'unresolved' && target.isOwn;
  const isCalling = props.call?.state === 'open' && props.call.target === target?.id;
  const before = props.targets[props.position - 1];
  const after = props.targets[props.position + 1];
  return (
    <section class="who" aria-label={words.who}>
      {target === undefined && <p class="notice">{words.noTarget}</p>}
      {target !== undefined && target.kind !== 'unresolved' && <Office key={target.id} {...props} target={target} />}
      {!isCalling && (
        <p class="who-steps">
          {before && (
            <button type="button" class="link" onClick={() => props.onTarget(before.id)}>
              {words.previousTarget}
            </button>
          )}
          {after && (
            <button type="button" class="link" onClick={() => props.onTarget(after.id)}>
              {words.nextTarget}
            </button>
          )}
          {props.facts.ways}
          {isOwn && (
            <button type="button" class="link" onClick={() => props.onRemoveOwn(target.id)}>
              {words.ownRemove}
            </button>
          )}
          <button type="button" class="link" onClick={props.onAddOwn}>
            {words.addOwn}
          </button>
        </p>
      )}
    </section>
  );
}

function Office({
  target,
  renderEarlier,
  call,
  isReady,
  hasMoved,
  facts,
  onBegin,
}: WhoSectionProps & { target: CallableTarget | SilentTarget }) {
  const words = useWords(CALL_WORDS);
  const language = useLanguage();
  const [code, setCode] = useState<'shown' | 'closed' | null>(null);
  const PhoneCode = usePart(code === 'shown', loadPhoneCode);
  const [copied, setCopied] = useState<'yes' | 'failed' | null>(null);
  const office = inLanguage(target.office, language);
  const line = target.kind === 'callable' ? target.line : office.lines[0];
  if (line === undefined) return null;
  const [number, extension] = [showNumber(line.number), line.extension ?? null];
  const href = target.kind === 'callable' && isReady ? telHref(target.line.number) : null;
  const begin = async (way: Way) => {
    if (target.kind === 'callable') await onBegin(target, way);
  };
  if (code === 'shown' && PhoneCode && href !== null) {
    return <PhoneCode {...{ number, extension, href }} onClose={() => setCode('closed')} />;
  }
  return (
    <TargetCard
      name={target.person?.name ?? office.name}
      title={titleOf(target, office, { words, language })}
      number={number}
      href={href}
      extension={extension}
      note={noteOf(target, words, language)}
      trouble={target.kind === 'silent' ? words.silent[target.why] : null}
      earlier={target.kind === 'callable' && renderEarlier(line.number, target.id)}
      isOwn={target.isOwn}
      isUnvouched={!facts.isVouched}
      wasDialled={call?.state === 'open' && call.target === target.id && call.way === 'call'}
      takesFocus={hasMoved || code === 'closed'}
      copied={copied}
      hours={facts.hours}
      onCall={() => {
        setCopied(null);
        return begin('call');
      }}
      // The attempt is on disk before the screen changes: the caller may turn to the phone and close this at once.
      onPhone={() => void begin('phone').finally(() => setCode('shown'))}
      onCopy={() => {
        const copying = copyText(number);
        void begin('copy').finally(async () => setCopied((await copying) ? 'yes' : 'failed'));
      }}
    />
  );
}

interface Said {
  readonly words: CallWords;
  readonly language: Language;
}

function titleOf(target: CallableTarget | SilentTarget, office: OfficeShown, { words, language }: Said): string | null {
  const { member, person } = target;
  const place = target.kind === 'callable' && target.line.at ? ` · ${target.line.at.city}` : '';
  if (target.kind === 'callable' && target.line.purpose === 'TTY') return target.line.purpose;
  if (member) return sayMember(member, words.congress, language) + place;
  return person ? [person.title, office.name].filter(Boolean).join(', ') : (office.role ?? null);
}

function noteOf(target: CallableTarget | SilentTarget, words: CallWords, language: Language): string | null {
  if (target.kind === 'silent') return null;
  if (target.standsFor) return [words.standsIn, target.reason].filter(Boolean).join(' ');
  return target.reason ?? inLanguage(target.line, language).note ?? null;
}
