/** The real popup over the toolbar, closed in the very task of the click. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs in the popup: presses the button with this name and closes the popup before anything else can happen. @param {string} label */
function pressAndClose(label) {
  const button = [...document.querySelectorAll('button')].find(one => one.textContent?.trim() === label);
  if (!button) throw new Error(`No button ${label}`);
  button.click();
  window.close();
}

/** Runs in the popup: presses the button, and closes the popup in the task in which "Logged" is on screen. @param {string} label */
function closeAtLogged(label) {
  const button = [...document.querySelectorAll('button')].find(one => one.textContent?.trim() === label);
  if (!button) throw new Error(`No button ${label}`);
  return new Promise(resolve => {
    const look = () => {
      if (!document.body.textContent?.includes(`Logged: ${label}`)) return;
      resolve(true);
      window.close();
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    button.click();
  });
}

const LABEL = 'No answer';
const OUTCOME = 'no_answer';

/** @type {import('../rows.mjs').Row} */
export const popup = {
  name: 'popup',
  what: 'the real popup closed in the task that shows “Logged”, and in the task of the click',
  runs: { chromium: 10, firefox: 5 },
  quick: 0,
  async run({ open, runs }) {
    const trial = await open();
    let kept = 0;
    await trial.start();
    for (let done = 0; done < runs; done += 1) {
      const before = await trial.countOutcome(OUTCOME);
      trial.count('confirmed', (await press(trial, closeAtLogged)) ? 1 : 0);
      const atLogged = await trial.countOutcome(OUTCOME);
      if (atLogged === before) trial.count('lost', 1);
      if (atLogged > before + 1) trial.count('doubled', 1);
      await press(trial, pressAndClose);
      kept += (await trial.countOutcome(OUTCOME)) - atLogged;
    }
    const there = await trial.countOutcome(OUTCOME);
    trial.tell(`closed in the click's task, before anything was confirmed: ${kept} of ${runs} kept`);
    for (const _ of ['first', 'second']) {
      await trial.kill();
      await trial.start();
      await trial.check();
      trial.count('lost', Math.max(0, there - (await trial.countOutcome(OUTCOME))));
    }
    await trial.end();
  },
};

/** True when "Logged" was on screen. @param {import('../trial.mjs').Trial} trial @param {(label: string) => unknown} close */
async function press(trial, close) {
  const screen = await trial.browser().openToolbarPopup();
  await screen.waitFor('button', LABEL);
  // The popup is gone before it can answer.
  await screen.evaluate(close, LABEL).catch(() => undefined);
  for (let turn = 0; turn < 40 && (await screen.isOpen()); turn += 1) await sleep(50);
  await sleep(300);
  return !(await screen.isOpen());
}
