import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CallLog, Saved } from '../../lib/calls/call-log';
import type { CallDetails, CallRecord, Outcome, Way } from '../../lib/calls/call-record';
import {
  type CallEdit,
  deleteCall,
  editCall,
  endCall,
  openCall,
  reopenCall,
  takeParts,
  takeWay,
} from '../../lib/calls/call-session';
import { planCallBack } from '../../lib/calls/follow-up';

/** Whom the caller is about to ring, for the record. */
export type CallSubject = Pick<CallRecord, 'campaign' | 'action' | 'target' | 'also'> & {
  readonly details: CallDetails;
};

/** What the desk needs from outside: the log, a clock in ms, fresh UUIDs. */
export interface DeskPorts {
  readonly log: CallLog;
  readonly now: () => number;
  readonly newId: () => string;
  /** The caller's, for the day to call back. */
  readonly timeZone: string;
}

/** The call in hand: at most one, stored at every step, so that closing the popup loses nothing. */
export interface CallDesk {
  /** False until the log was asked for an open attempt; buttons wait for it. */
  readonly isReady: boolean;
  /** The open attempt, or the call that was just ended; null between calls. */
  readonly call: CallRecord | null;
  /** The last call in hand that left the log, as it was; what was read before may have it still. */
  readonly gone: CallRecord | null;
  /** Where the last write went; null before any, or when it failed. */
  readonly saved: Saved | null;
  readonly isSaving: boolean;
  /** True when the last write reached neither store. */
  readonly hasFailed: boolean;
  begin(subject: CallSubject, way: Way): Promise<void>;
  /** Ends the call in hand, whichever office is on screen by then; without one, notes a call to that office. */
  finish(subject: CallSubject | null, outcome: Outcome): Promise<void>;
  undo(): Promise<void>;
  /** Adds what was said to a call that was just ended, on screen or put away. */
  edit(of: CallRecord, part: CallEdit): Promise<void>;
  /** The attempt was no call: it leaves the log. */
  drop(): Promise<void>;
  /** Puts the ended call away. */
  putAway(): void;
}

/** Keeps one call in step with the log; every change is on disk before the screen says so. */
export function useCallDesk({ log, now, newId, timeZone }: DeskPorts): CallDesk {
  const [call, setCall] = useState<CallRecord | null>(null);
  const [gone, setGone] = useState<CallRecord | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const latest = useRef(call);
  const edits = useRef<Promise<unknown>>(Promise.resolve());
  /** The attempt on its way to the disk, which may take a moment in which the caller presses again. */
  const beginning = useRef<Promise<unknown> | null>(null);
  /** Ids of the calls that are being written here. */
  const writing = useRef<string[]>([]);
  /** Looks after news that came meanwhile. */
  const news = useRef(() => {});
  const openedAt = useRef(now());
  /** The call last put away here. */
  const away = useRef('');
  latest.current = call;
  const [state, setState] = useState<'loading' | 'idle' | 'saving' | 'failed'>('loading');

  /** Null where the call in hand has left the log. */
  const take = useCallback((next: CallRecord | null) => {
    if (!next) setGone(latest.current);
    latest.current = next;
    setCall(next);
  }, []);

  useLayoutEffect(() => {
    void log.readOpen().then(
      open => {
        setCall(open);
        setState('idle');
      },
      () => setState('failed'),
    );
  }, [log]);

  // Another window's part in this call; what this one is writing comes back by itself.
  useEffect(() => {
    let hasMissed = false;
    const follow = async (): Promise<void> => {
      const held = latest.current;
      if (writing.current.length > 0) {
        hasMissed = true;
        return;
      }
      const { readFollowed } = await import('../../lib/calls/follow-call');
      const followed = await readFollowed(log, { held, away: away.current, openedAt: openedAt.current, at: now() });
      if (latest.current !== held || writing.current.length > 0) return follow();
      if (followed === held) return;
      take(followed);
      // Whoever wrote it tells of a copy that failed.
      setSaved(followed && { copies: 2 });
    };
    const tryFollowing = () => void follow().catch(() => undefined);
    news.current = () => {
      if (!hasMissed) return;
      hasMissed = false;
      tryFollowing();
    };
    return log.watch(ids => {
      if (!ids?.every(id => writing.current.includes(id))) tryFollowing();
    });
  }, [log, now]);

  /** What becomes of a call that is not on screen any more does not bring it back. */
  const store = useCallback(
    async (next: CallRecord, isHeld: () => boolean = () => true): Promise<Saved | null> => {
      setState('saving');
      writing.current.push(next.id);
      try {
        const answer = await log.save(next);
        setState('idle');
        if (!isHeld()) return answer;
        setSaved(answer);
        // Another window changed this call first: its version is the one in the log.
        const kept = answer.copies === 0 ? answer.newer : next;
        take(kept.state === 'deleted' ? null : kept);
        return answer;
      } catch {
        setState('failed');
        if (isHeld()) setSaved(null);
        return null;
      } finally {
        writing.current.splice(writing.current.indexOf(next.id), 1);
        if (writing.current.length === 0) news.current();
      }
    },
    [log],
  );

  /** One after the other: the second of two quick presses is about the call as the first left it. */
  const change = (of: CallRecord | null, make: (now: CallRecord) => CallRecord): Promise<Saved | null> => {
    const isHeld = () => latest.current?.id === of?.id;
    const changed = edits.current.then(() => {
      const now = isHeld() ? latest.current : of;
      return now && store(make(now), isHeld);
    });
    edits.current = changed;
    return changed;
  };
  const isFor = (held: CallRecord, subject: CallSubject): boolean =>
    held.state === 'open' && held.campaign === subject.campaign && held.target === subject.target;
  const open = (subject: CallSubject, way: Way): CallRecord => openCall({ id: newId(), at: now(), way, ...subject });

  return {
    isReady: state !== 'loading',
    call,
    gone,
    saved,
    isSaving: state === 'saving',
    hasFailed: state === 'failed',
    async begin(subject, way) {
      // Not where there is none: the press may close the popup in its own turn.
      if (beginning.current) await beginning.current;
      const held = latest.current;
      if (held && isFor(held, subject)) {
        if (held.way !== way) await store(takeWay(held, way));
        return;
      }
      beginning.current = store(open(subject, way));
      await beginning.current;
      beginning.current = null;
    },
    async finish(subject, outcome) {
      const inHand = call?.state === 'open' ? call : null;
      const begun = inHand && subject && isFor(inHand, subject) ? takeParts(inHand, subject) : inHand;
      const attempt = begun ?? (subject && open(subject, 'none'));
      if (!attempt) return;
      // On its way before the press is over, which may close the popup.
      await store(planCallBack(endCall(attempt, outcome, now()), now(), timeZone));
    },
    async undo() {
      await change(latest.current, now => (now.way === 'none' ? deleteCall(now) : reopenCall(now)));
    },
    async edit(of, part) {
      const answer = await change(of, now => editCall(now, part));
      // What was said is true of the call as another window has left it, too.
      if (answer?.copies === 0 && answer.newer.state !== 'deleted')
        await change(answer.newer, now => editCall(now, part));
    },
    async drop() {
      if (call) await store(deleteCall(call));
    },
    putAway() {
      away.current = latest.current?.id ?? '';
      latest.current = null;
      setCall(null);
      setSaved(null);
    },
  };
}
