import { useEffect, useRef, useState } from 'preact/hooks';
import type { Campaign } from '../../lib/campaigns/campaign';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { formatWeekday } from '../../lib/language/format-time';
import { REMINDER_SETTINGS_WORDS } from '../../lib/language/reminder-settings-words';
import { sayPlanned, sayReminder } from '../../lib/language/say-reminder';
import { WAITING_WORDS } from '../../lib/language/waiting-words';
import type { PlannedReminder } from '../../lib/reminders/plan-reminders';
import { DEFAULT_SETTINGS, type ReminderSettings } from '../../lib/settings/settings';
import { SelectField } from '../fields/SelectField';
import { TimeField } from '../fields/TimeField';
import { useLanguage, useWords } from '../hooks/use-words';
import { SettingsSection } from './SettingsSection';
import './reminders.css';

/** A change of the reminders. */
export type ReminderChange = Partial<Omit<ReminderSettings, 'since'>>;

/** What the user is reminded of, and what comes next. */
export interface RemindersSectionProps {
  readonly reminders: ReminderSettings;
  /** Some reminder is on and the browser shows no notification. */
  readonly isRefused: boolean;
  /** The next first; null until planned. */
  readonly next: readonly PlannedReminder[] | null;
  readonly campaigns: readonly Campaign[];
  readonly offices: ReadonlyMap<string, string>;
  readonly now: { readonly at: number; readonly timeZone: string };
  /** Called from the click itself, so that the browser may be asked for notifications. */
  readonly onChange: (change: ReminderChange) => void;
  /** Resolves to whether the user let us. */
  readonly onAllow: () => Promise<boolean>;
}

const KINDS = ['callDays', 'deadlines', 'followUps'] as const;
/** A Sunday. */
const SUNDAY = Date.parse('2026-11-22T00:00:00Z');
const DAY = 86_400_000;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];
/** Thursday noon, when offices are open and the week is not yet over. */
const FIRST_WEEKLY = { weekday: 4, minutes: 720 };

/** *Reminders*: a switch for each kind, when they are told and how loudly, and the next of them. */
export function RemindersSection(props: RemindersSectionProps) {
  const words = useWords(REMINDER_SETTINGS_WORDS);
  const { reminders, onChange } = props;
  const { weekly, quiet } = reminders;
  return (
    <SettingsSection id="reminders" title={words.title}>
      <p class="soft">{words.lead}</p>
      {KINDS.map(kind => (
        <Switch key={kind} label={words[kind]} isOn={reminders[kind]} onSwitch={isOn => onChange({ [kind]: isOn })} />
      ))}
      <Switch
        label={words.weekly}
        isOn={weekly !== null}
        onSwitch={isOn => onChange({ weekly: isOn ? FIRST_WEEKLY : null })}
      />
      {weekly && <WeeklyFields weekly={weekly} onChange={onChange} />}
      <TimeField
        label={words.dayTime}
        minutes={reminders.dayMinutes}
        onMinutes={dayMinutes => onChange({ dayMinutes })}
      />
      <Switch
        label={words.quiet}
        isOn={quiet !== null}
        onSwitch={isOn => onChange({ quiet: isOn ? DEFAULT_SETTINGS.reminders.quiet : null })}
      />
      {quiet && (
        <div class="time-row">
          <TimeField
            label={words.from}
            minutes={quiet.from}
            onMinutes={from => onChange({ quiet: { ...quiet, from } })}
          />
          <TimeField label={words.to} minutes={quiet.to} onMinutes={to => onChange({ quiet: { ...quiet, to } })} />
        </div>
      )}
      <Switch
        label={words.details}
        hint={words.detailsHint}
        isOn={reminders.showsDetails}
        onSwitch={showsDetails => onChange({ showsDetails })}
      />
      <Allowing {...props} />
      <Next {...props} />
    </SettingsSection>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

function Switch({ label, hint, isOn, onSwitch }: SwitchProps) {
  return (
    <label class="choice">
      <input type="checkbox" class="tick" checked={isOn} onChange={event => onSwitch(event.currentTarget.checked)} />
      <span>
        {label}
        {hint !== undefined && <span class="hint choice-explains">{hint}</span>}
      </span>
    </label>
  );
}

interface WeeklyFieldsProps extends Pick<RemindersSectionProps, 'onChange'> {
  readonly weekly: NonNullable<ReminderSettings['weekly']>;
}

function WeeklyFields({ weekly, onChange }: WeeklyFieldsProps) {
  const words = useWords(REMINDER_SETTINGS_WORDS);
  const language = useLanguage();
  const nameOf = (weekday: number) =>
    formatWeekday(new Date(SUNDAY + weekday * DAY).toISOString().slice(0, 10), language);
  return (
    <div class="time-row">
      <SelectField
        label={words.weekday}
        value={String(weekly.weekday)}
        options={WEEKDAYS.map(weekday => [String(weekday), nameOf(weekday)] as const)}
        onChoose={chosen => onChange({ weekly: { ...weekly, weekday: Number(chosen) } })}
      />
      <TimeField
        label={words.time}
        minutes={weekly.minutes}
        onMinutes={minutes => onChange({ weekly: { ...weekly, minutes } })}
      />
    </div>
  );
}

/** The keyboard and the screen reader go on where the browser's answer is; the button may be gone. */
function Allowing({ isRefused, onAllow }: RemindersSectionProps) {
  const words = useWords(REMINDER_SETTINGS_WORDS);
  const { refused } = useWords(WAITING_WORDS);
  const said = useRef<HTMLParagraphElement>(null);
  const [answer, setAnswer] = useState<{ readonly isAllowed: boolean } | null>(null);
  useEffect(() => {
    if (answer) said.current?.focus();
  }, [answer, isRefused]);
  if (!isRefused && !answer?.isAllowed) return null;
  return (
    <div class="notice">
      <p ref={said} tabIndex={-1}>
        {isRefused ? refused : words.allowed}
      </p>
      {isRefused && (
        <button
          type="button"
          class="btn small"
          onClick={() => void onAllow().then(isAllowed => setAnswer({ isAllowed }))}
        >
          {words.allow}
        </button>
      )}
    </div>
  );
}

function Next({ next, campaigns, offices, now }: RemindersSectionProps) {
  const words = useWords(REMINDER_SETTINGS_WORDS);
  const language = useLanguage();
  if (next === null) return null;
  const year = Number(showLocalDate(now.at, now.timeZone).slice(0, 4));
  return (
    <section class="next-reminders" aria-labelledby="next-reminders">
      <h3 id="next-reminders" class="label">
        {words.next}
      </h3>
      {next.length === 0 && <p class="soft">{words.nothing}</p>}
      <ol>
        {next.map(one => (
          <li key={one.id}>
            <time dateTime={new Date(one.tellAt).toISOString()}>{sayPlanned(one.tellAt, language, now)}</time>
            {': '}
            {sayReminder(one, { language, campaigns, offices, year })}
          </li>
        ))}
      </ol>
    </section>
  );
}
