import type { CallIn, View } from './test';

/** Outcomes by their button and by their name in the log, in the order the tests press them. */
const PRESSED = [
  ['Talked', 'reached'],
  ['Voicemail', 'voicemail'],
  ['No answer', 'no_answer'],
] as const;

/** Presses an outcome and comes back the moment "Logged" is on screen; answers the outcome that was confirmed. */
export async function logOnScreen(popup: View, turn: number): Promise<string> {
  const [label, outcome] = PRESSED[turn % PRESSED.length] ?? PRESSED[0];
  await popup.waitFor('button', label);
  await popup.evaluate(watchFor, `Logged: ${label}`);
  await popup.click('button', label);
  await popup.evaluate('globalThis.seen');
  return outcome;
}

/** Logs a call in a fresh popup and kills the browser at "Logged", so many times; answers what was confirmed, kept outside the browser. */
export async function killAfterEach(callIn: CallIn, kills: number): Promise<string[]> {
  const confirmed: string[] = [];
  for (let turn = 0; turn < kills; turn += 1) {
    const popup = await callIn.openExtensionPage('popup.html');
    confirmed.push(await logOnScreen(popup, turn));
    await callIn.crash();
  }
  return confirmed;
}

/** Runs in the page: `seen` is kept from the moment these words are on screen. */
function watchFor(words: string): void {
  const page = globalThis as typeof globalThis & { seen?: Promise<void> };
  page.seen = new Promise(resolve => {
    const look = () => document.body.textContent.includes(words) && resolve();
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}
