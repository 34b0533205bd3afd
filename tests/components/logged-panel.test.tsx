// @vitest-environment happy-dom
import { useEffect, useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CallScene } from '../../components/call/call-scene';
import { LoggedPanel } from '../../components/call/LoggedPanel';
import { EMPTY_CALL_DATA } from '../../components/call/use-call-data';
import { useCallDesk } from '../../components/call/use-call-desk';
import { LanguageContext } from '../../components/hooks/use-words';
import type { CallLog } from '../../lib/calls/call-log';
import type { CallRecord, Outcome } from '../../lib/calls/call-record';
import { readRecent } from '../../lib/calls/read-recent';
import { DEFAULT_SETTINGS, type Language, OFFERS } from '../../lib/settings/settings';
import type { CallableTarget } from '../../lib/targets/resolve-targets';
import { createMemoryLog } from './memory-log';
import { sampleCall } from './sample-calls';
import { sampleTarget } from './sample-office';
import { type Screen, show } from './screen';

// A Friday.
const AT = Date.parse('2026-11-20T16:00:00-05:00');
const TIME_ZONE = 'America/New_York';
const DETAILS = {
  officeName: 'County board',
  number: '+12025550101',
  campaignTitle: 'End it in Frederick',
  name: 'Rosa',
  place: 'Frederick',
  note: '',
};
const SUBJECT = { campaign: 'starter end-it', action: 'call', target: 'board', details: DETAILS } as const;

let screen: Screen | undefined;
afterEach(() => screen?.close());

interface Start {
  readonly before?: readonly CallRecord[];
  readonly others?: readonly CallableTarget[];
  readonly language?: Language;
}

/** What the call screen knows of the log, after every change. */
function useLogData(log: CallLog) {
  const [data, setData] = useState(EMPTY_CALL_DATA);
  useEffect(() => {
    const read = () => void readRecent(log).then(recent => setData(before => ({ ...before, ...recent })));
    read();
    return log.watch(read);
  }, []);
  return data;
}

/** Logs a call with this outcome on a screen that shows nothing else. */
async function finish(outcome: Outcome, { before = [], others = [], language = 'en' }: Start = {}) {
  const log = createMemoryLog(before);
  const target = sampleTarget();
  const chosen: unknown[] = [];
  function Desk() {
    const desk = useCallDesk({ log, now: () => AT, newId: () => 'one', timeZone: TIME_ZONE });
    const data = useLogData(log);
    const scene = {
      desk,
      data,
      at: AT,
      ports: { timeZone: TIME_ZONE, log },
      settings: { ...DEFAULT_SETTINGS, offered: OFFERS },
      view: { campaign: { feed: 'starter' }, targets: [target, ...others], done: new Set() },
      choose: (part: unknown) => chosen.push(part),
      keep: async () => {},
    } as unknown as CallScene;
    const next = (id: string) => chosen.push(id);
    if (!desk.call) {
      return (
        <button type="button" disabled={!desk.isReady} onClick={() => void desk.finish(SUBJECT, outcome)}>
          log
        </button>
      );
    }
    const ways = {
      onNext: next,
      onDone: () => chosen.push('done'),
      offered: null,
      AfterOffer: null,
      onOffered: () => {},
    };
    return <LoggedPanel {...scene} {...ways} call={desk.call} target={target} />;
  }
  screen = show(
    <LanguageContext.Provider value={language}>
      <Desk />
    </LanguageContext.Provider>,
  );
  await expect.poll(() => screen?.all('button', 'log')[0]?.hasAttribute('disabled')).toBe(false);
  const save = vi.spyOn(log, 'save');
  screen.all('button', 'log')[0]?.click();
  // The press may close the popup: what comes later in it does not come.
  expect(save).toHaveBeenCalledOnce();
  await screen.find('region');
  return { screen, log, chosen, call: () => log.calls.get('one') };
}

describe('a call that reached somebody', () => {
  it('asks what they said, and one press keeps it', async () => {
    const { screen, call } = await finish('reached');
    await screen.press('button', 'Leaning');
    await expect.poll(() => call()?.details?.stance).toBe('leaning');
    expect((await screen.find('button', 'Leaning')).getAttribute('aria-pressed')).toBe('true');
    await screen.press('button', 'Leaning');
    await expect.poll(() => call()?.details).not.toHaveProperty('stance');
  });

  it('keeps two quick presses one after the other', async () => {
    const { screen, call } = await finish('reached');
    const [supports, opposes] = [await screen.find('button', 'Supports'), await screen.find('button', 'Opposes')];
    supports.click();
    opposes.click();
    await expect.poll(() => call()).toMatchObject({ revision: 4, details: { stance: 'opposes' } });
  });

  it('keeps a promise with the day to ask after it, the next day offices are open unless said', async () => {
    const { screen, call } = await finish('reached');
    await screen.press('button', 'They promised something');
    await screen.fill('What they promised', 'A written answer');
    await screen.reads('In My calls for Monday, November 23.');
    expect(call()).toMatchObject({
      followUp: { on: '2026-11-23', isDone: false },
      details: { promise: 'A written answer' },
    });
  });

  it('keeps a promise at a pause, for a popup that is closed by a click beside it', async () => {
    const { screen, call } = await finish('reached');
    await screen.press('button', 'They promised something');
    const field = (await screen.find('textbox', 'What they promised')) as HTMLInputElement;
    field.value = 'A written answer';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.reads('In My calls for');
    expect(call()).toMatchObject({ details: { promise: 'A written answer' }, followUp: { isDone: false } });
  });

  it('saves what was typed once, whichever of press and pause comes first', async () => {
    const { screen, log, call } = await finish('reached');
    await screen.press('button', 'They promised something');
    const save = vi.spyOn(log, 'save').mockClear();
    for (const [field, text] of [
      ['What they promised', 'A written answer'],
      ['Note for yourself', 'Ask for Ana'],
    ] as const) {
      const found = (await screen.find('textbox', field)) as HTMLInputElement;
      found.value = text;
      found.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(resolve => setTimeout(resolve));
      found.form?.requestSubmit();
    }
    await expect.poll(() => call()?.details).toMatchObject({ promise: 'A written answer', note: 'Ask for Ana' });
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('keeps a note and a promise that were typed and left without a press, and goes on for all that', async () => {
    const { screen, call, chosen } = await finish('reached');
    await screen.press('button', 'They promised something');
    await screen.fill('What they promised', 'A written answer');
    await screen.fill('Note for yourself', 'Ask for Ana');
    await screen.press('button', 'Done for today');
    await expect.poll(() => call()?.details).toMatchObject({ note: 'Ask for Ana', promise: 'A written answer' });
    expect(call()?.followUp).toEqual({ on: '2026-11-23', isDone: false });
    expect(chosen).toEqual(['done']);
    await screen.find('button', 'log');
  });

  it('does not take away what is being typed when another window changes the call', async () => {
    const { screen, log, call } = await finish('reached');
    const field = (await screen.find('textbox', 'Note for yourself')) as HTMLInputElement;
    field.value = 'Ask for';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const before = call();
    if (!before?.details) throw new Error('Nothing was logged');
    await log.save({ ...before, revision: before.revision + 1, details: { ...before.details, stance: 'leaning' } });
    await expect.poll(() => screen.all('button', 'Leaning')[0]?.getAttribute('aria-pressed')).toBe('true');
    expect(field.value).toBe('Ask for');
    await expect.poll(() => call()?.details).toMatchObject({ note: 'Ask for', stance: 'leaning' });
  });

  it('keeps a note though another window has changed the call in the same moment', async () => {
    const { screen, log, call } = await finish('reached');
    const before = call();
    if (!before?.details) throw new Error('Nothing was logged');
    // No news of it has come.
    const details = { ...before.details, stance: 'leaning' as const };
    log.calls.set('one', { ...before, revision: before.revision + 1, details });
    await screen.fill('Note for yourself', 'Ask for Ana');
    await screen.press('button', 'Done for today');
    await expect.poll(() => call()?.details).toMatchObject({ note: 'Ask for Ana', stance: 'leaning' });
    await screen.find('button', 'log');
  });

  it('undone right after a note is undone with the note on disk', async () => {
    const { screen, call } = await finish('reached');
    await screen.fill('Note for yourself', 'Ask for Ana');
    await screen.press('button', 'Undo');
    await expect.poll(() => call()).toMatchObject({ state: 'deleted' });
  });

  it('says all of it in Spanish', async () => {
    const { screen } = await finish('reached', { language: 'es' });
    await screen.find('button', 'No quiso decir');
    await screen.find('button', 'Prometieron algo');
  });
});

describe('an earlier follow-up with this office', () => {
  const followUp = { on: '2026-11-20', isDone: false };
  const earlier = sampleCall({
    id: 'before',
    target: 'board',
    startedAt: AT - 5 * 86_400_000,
    followUp,
    details: { ...DETAILS, promise: 'A written answer.' },
  });

  it('is marked as done at one press, and not at another', async () => {
    const { screen, log } = await finish('reached', { before: [earlier] });
    await screen.reads('Planned for November 20: ask after “A written answer”.');
    const done = () => log.calls.get('before')?.followUp?.isDone;
    await screen.press('button', 'Mark as done');
    await screen.reads('That follow-up is done.');
    expect(done()).toBe(true);
    const pressed = screen.all('button', 'Undo').at(-1);
    pressed?.click();
    await screen.reads('Planned for November 20');
    expect([done(), log.calls.get('before')?.revision]).toEqual([false, 3]);
    // The same button all along: the keyboard stays where it is.
    expect(pressed?.textContent).toBe('Mark as done');
  });

  it('says so when it could not be saved, in Spanish too', async () => {
    const { screen, log } = await finish('call_back', { before: [earlier], language: 'es' });
    await screen.reads('Planeado para el 20 de noviembre: preguntar por «A written answer».');
    log.next = 'fail';
    await screen.press('button', 'Marcar como hecho');
    await screen.reads('No se pudo guardar. Oprima otra vez.');
    log.next = 'twice';
    await screen.press('button', 'Marcar como hecho');
    await screen.reads('Ese seguimiento está hecho.');
  });

  it('is left alone where nobody was reached, where it is another office’s, and where it is done', async () => {
    const elsewhere = { ...earlier, target: 'x', details: { ...DETAILS, number: '+12025550199' } };
    const anothers = { ...elsewhere, campaign: 'https://other.example/feed.json end-it', target: 'board' } as const;
    const isDone = { ...earlier, followUp: { ...followUp, isDone: true } };
    for (const [outcome, before] of [
      ['no_answer', earlier],
      ['reached', elsewhere],
      ['reached', anothers],
      ['reached', isDone],
    ] as const) {
      const { screen } = await finish(outcome, { before: [before] });
      await screen.find('button', 'Undo');
      await new Promise(resolve => setTimeout(resolve, 50));
      expect(screen.all('button', 'Mark as done')).toEqual([]);
      screen.close();
    }
  });
});

describe('what the other outcomes lead to', () => {
  it('call back: a day is set at once, and can be changed', async () => {
    const { screen, call } = await finish('call_back');
    expect(call()?.followUp).toEqual({ on: '2026-11-23', isDone: false });
    await screen.reads('In My calls for Monday, November 23.');
    // As browsers tell of a year half typed, and a day that is over.
    for (const day of ['0002-12-01', '2026-11-19']) await screen.fill('Call back on', day);
    expect(call()?.followUp?.on).toBe('2026-11-23');
    await screen.fill('Call back on', '2026-12-01');
    await expect.poll(() => call()?.followUp?.on).toBe('2026-12-01');
  });

  it('busy or full: the same people’s next number that is neither a text telephone nor noted as wrong', async () => {
    const { screen, chosen } = await finish('mailbox_full');
    await screen.press('button', 'Try their other number: (202) 555-0102');
    expect(chosen).toEqual([{ target: 'board', line: '+12025550102' }]);
    screen.close();
    const details = { ...DETAILS, number: '+12025550102' };
    const wrong = sampleCall({ id: 'before', outcome: 'wrong_number', details });
    const again = await finish('busy', { before: [wrong] });
    await again.screen.reads('It stays on your list for today');
    await expect.poll(() => again.screen.all('button', /other number/)).toEqual([]);
  });

  it('busy with no other number: the next office', async () => {
    const other = sampleTarget({ id: 'sheriff', person: { name: 'Ana Ruiz' } });
    const { screen, chosen } = await finish('busy', { others: [other] });
    await screen.press('button', 'Next: Ana Ruiz');
    expect(chosen).toEqual(['sheriff']);
  });

  it('wrong number: a correction to copy, with campaign, office, number and day, and nothing about the caller', async () => {
    const written = vi.fn(async (_text: string) => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText: written } });
    const { screen } = await finish('wrong_number');
    await screen.press('button', 'Copy a correction for the organizer');
    await screen.reads('Copied. Send it to whoever publishes the campaign.');
    vi.unstubAllGlobals();
    const [text = ''] = written.mock.calls[0] ?? [];
    expect(text).toBe(
      'Correction for “End it in Frederick”: the number (202) 555-0101 given for County board was wrong when called on Nov 20, 2026.',
    );
  });

  it('wrong number, where the browser does not let it be copied: says what to do instead', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
    const { screen } = await finish('wrong_number');
    await screen.press('button', 'Copy a correction for the organizer');
    await screen.reads('Select the correction and copy it yourself.');
    vi.unstubAllGlobals();
  });

  it('undo takes the outcome, what was said and the follow-up back', async () => {
    const { screen, call } = await finish('call_back');
    await screen.press('button', 'Undo');
    await expect.poll(() => call()?.state).toBe('deleted');
    expect(call()).not.toHaveProperty('followUp');
  });
});

describe('an office that was skipped', () => {
  it('is told as what was done, not as what to press', async () => {
    await (await finish('skipped')).screen.reads('Logged: Skipped, County board');
    screen?.close();
    await (await finish('skipped', { language: 'es' })).screen.reads('Registrada: Omitida, County board');
  });
});
