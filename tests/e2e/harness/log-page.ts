import { bundlePage } from '../../../tools/browsers/bundle-page.mjs';
import type { CallIn, View } from './test';

/** An extension page without screens of its own, in which the product's own log modules run as they are in `lib/`. */
export interface LogPage {
  view: View;
  /** Logs so many ended calls, one after the other, and answers how often both stores confirmed. */
  logCalls(count: number, note?: string): Promise<number>;
  /** How many calls the log lists, before any repair. */
  count(): Promise<number>;
  /** Repairs as the screens do after their first paint; null when nothing was due. */
  repairIfDue(): Promise<{ restoredToDatabase: number; restoredToJournal: number; unreadable: number } | null>;
  /** Ids and outcomes of all calls, newest first. */
  readCalls(): Promise<{ id: string; outcome: string; note: string }[]>;
}

/** Opens the extension's icon as a page and the log in it. */
export async function openLogPage(callIn: CallIn): Promise<LogPage> {
  const view = await callIn.openExtensionPage('icon/16.png');
  const entry = new URL('log-page.entry.ts', import.meta.url);
  const code = await bundlePage(entry, { name: 'callInLog', kind: callIn.name });
  await view.evaluate(`(async () => {
    ${code}
    globalThis.callInLog = callInLog;
    globalThis.log = await callInLog.createCallLog();
  })()`);
  return {
    view,
    logCalls: (count, note = '') => view.evaluate(logCalls, count, note),
    count: () => view.evaluate('log.count()'),
    repairIfDue: () => view.evaluate('log.repairIfDue()'),
    readCalls: () =>
      view.evaluate(
        `log.readMany({ limit: 1000, offset: 0 }).then(calls =>
          calls.map(({ id, outcome, details }) => ({ id, outcome, note: details?.note })))`,
      ),
  };
}

/** What the page's globals hold once the log is open. */
type LogGlobals = typeof globalThis & {
  callInLog: typeof import('../../../lib/calls/call-session');
  log: import('../../../lib/calls/call-log').CallLog;
};

/** Runs in the page. */
async function logCalls(count: number, note: string): Promise<number> {
  const { callInLog, log } = globalThis as LogGlobals;
  let confirmed = 0;
  for (let index = 0; index < count; index += 1) {
    const at = Date.now();
    const call = callInLog.openCall({
      id: crypto.randomUUID(),
      at,
      way: 'call',
      campaign: 'starter end-287g',
      action: 'call',
      target: 'wh-comment',
      details: {
        officeName: 'White House comment line',
        number: '+12024561111',
        campaignTitle: 'End local 287(g) agreements',
        name: 'Marisol Vega',
        place: 'Durham',
        note,
      },
    });
    const { copies } = await log.save(callInLog.endCall(call, 'busy', at));
    if (copies === 2) confirmed += 1;
  }
  return confirmed;
}
