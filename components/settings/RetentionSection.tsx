import { useEffect, useId, useRef } from 'preact/hooks';
import type { Retention } from '../../lib/calls/retention';
import type { KeepingWords } from '../../lib/language/en/keeping';
import { KEEPING_WORDS } from '../../lib/language/keeping-words';
import { showRoute } from '../app/app-route';
import { SelectField } from '../fields/SelectField';
import { useWords } from '../hooks/use-words';
import { SettingsSection } from './SettingsSection';
import type { AskedRetention } from './use-retention';

/** How long the log keeps what. */
export interface RetentionSectionProps {
  /** As chosen, which may still have to be agreed to. */
  readonly retention: Retention;
  readonly asked: AskedRetention | null;
  readonly busy: 'counting' | 'deleting' | null;
  /** True while there is no log to count in, or calls are being deleted. */
  readonly isDisabled: boolean;
  readonly onChoose: (change: Partial<Retention>) => void;
  readonly onAgree: () => void;
  readonly onRefuse: () => void;
}

const CALLS_DAYS = [30, 90, 180, 365, 730];
const NOTES_DAYS = [7, 30, 90, 365];

/** *How long to keep* calls and notes; what a choice takes now is said and asked for once. */
export function RetentionSection(props: RetentionSectionProps) {
  const words = useWords(KEEPING_WORDS);
  const { retention, asked, busy, isDisabled, onChoose } = props;
  const lists = { calls: useRef<HTMLSelectElement>(null), notes: useRef<HTMLSelectElement>(null) };
  const chosen = useRef(lists.calls);
  const wasAsked = useRef(false);
  // The question goes with its buttons: the keyboard goes on where the choice was made.
  useEffect(() => {
    if (wasAsked.current && !asked) chosen.current.current?.focus();
    wasAsked.current = asked !== null;
  }, [asked]);
  const choose = (list: typeof lists.calls, change: Partial<Retention>) => {
    chosen.current = list;
    onChoose(change);
  };
  return (
    <SettingsSection id="keeping" title={words.title}>
      <p class="soft">{words.lead}</p>
      <DaysSetting
        label={words.calls}
        days={retention.keepCallsDays}
        offered={CALLS_DAYS}
        field={lists.calls}
        isDisabled={isDisabled}
        onChoose={keepCallsDays => choose(lists.calls, { keepCallsDays })}
      />
      <DaysSetting
        label={words.notes}
        hint={words.notesHint}
        days={retention.keepNotesDays}
        offered={NOTES_DAYS}
        field={lists.notes}
        isDisabled={isDisabled}
        onChoose={keepNotesDays => choose(lists.notes, { keepNotesDays })}
      />
      {busy && <p role="status">{words[busy]}</p>}
      {asked && <Ask {...props} asked={asked} />}
    </SettingsSection>
  );
}

interface DaysSettingProps {
  readonly label: string;
  readonly hint?: string;
  readonly days: number | null;
  readonly field: { readonly current: HTMLSelectElement | null };
  readonly offered: readonly number[];
  readonly isDisabled: boolean;
  readonly onChoose: (days: number | null) => void;
}

const sayDays = (days: number, words: KeepingWords): string =>
  days % 365 === 0 ? words.years(days / 365) : words.days(days);

function DaysSetting({ label, hint, days, field, offered, isDisabled, onChoose }: DaysSettingProps) {
  const words = useWords(KEEPING_WORDS);
  const all = days === null || offered.includes(days) ? offered : [...offered, days].sort((a, b) => a - b);
  return (
    <SelectField
      label={label}
      value={String(days ?? '')}
      options={[['', words.forEver], ...all.map(one => [String(one), sayDays(one, words)] as const)]}
      hint={hint}
      field={field}
      isDisabled={isDisabled}
      onChoose={chosen => onChoose(chosen === '' ? null : Number(chosen))}
    />
  );
}

/** The way back has the focus. */
function Ask({ asked, busy, onAgree, onRefuse }: RetentionSectionProps & { readonly asked: AskedRetention }) {
  const words = useWords(KEEPING_WORDS);
  const question = useId();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  const refuse = () => busy || onRefuse();
  return (
    <fieldset
      class="confirm"
      aria-labelledby={question}
      onKeyDown={event => {
        if (event.key === 'Escape') refuse();
      }}
    >
      <p id={question}>
        {words.removes(asked.calls, asked.notes)} {words.question}
      </p>
      <p>
        <a class="link" href={showRoute({ page: 'copies' })}>
          {words.copy}
        </a>
      </p>
      <p class="form-row">
        <button type="button" class="btn small danger" aria-disabled={busy !== null} onClick={() => busy || onAgree()}>
          {words.yes}
        </button>
        <button ref={no} type="button" class="btn small" aria-disabled={busy !== null} onClick={refuse}>
          {words.no}
        </button>
      </p>
    </fieldset>
  );
}
