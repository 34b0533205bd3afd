import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import { createMomentFormats, type MomentFormats } from '../../lib/language/moment-formats';
import { useLanguage, useWords } from '../hooks/use-words';
import { CallRow } from './CallRow';
import type { CallWindow } from './use-call-window';

/** The rows with what can be done to each. */
export interface CallListProps {
  readonly rows: CallWindow;
  readonly at: number;
  readonly timeZone: string;
  /** Ids chosen while selecting several, else null. */
  readonly selected: ReadonlyMap<string, CallRecord> | null;
  readonly onToggle: (call: CallRecord) => void;
  readonly onSelectAll: () => void;
  readonly onEdit: (call: CallRecord) => void;
  readonly onDelete: (call: CallRecord) => void;
  readonly onDeleteSelected: () => void;
}

/** Height of a row before one was measured, and rows kept ready above and below what is seen. */
const ROW_PX = 92;
const SEEN_PX = 640;
const AHEAD = 6;

const STEPS: Readonly<Record<string, (now: number, page: number) => number>> = {
  ArrowDown: now => now + 1,
  ArrowUp: now => now - 1,
  PageDown: (now, page) => now + page,
  PageUp: (now, page) => now - page,
  Home: () => 0,
  End: () => Number.MAX_SAFE_INTEGER,
};

/** A list as long as the log, of which only what is in view exists; one row at a time is reached by Tab, the others by arrow keys. */
export function CallList(props: CallListProps) {
  const { rows, selected } = props;
  const words = useWords(CALLS_WORDS);
  const language = useLanguage();
  const formats = useMemo(() => createMomentFormats(language, props.timeZone), [language, props.timeZone]);
  const total = rows.total ?? 0;
  const place = usePlace(total, rows.show);
  const { scroller, row, from, to, current } = place;
  const call = rows.at(current);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      const next = Math.min(total - 1, Math.max(0, step(current, place.page)));
      const target = rows.at(next);
      if (event.shiftKey && selected && target && call && selected.has(call.id) !== selected.has(target.id)) {
        props.onToggle(target);
      }
      place.goTo(next);
    } else if (event.key === 'Delete' && selected) props.onDeleteSelected();
    else if (event.key === 'Delete' && call) props.onDelete(call);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selected) {
      event.preventDefault();
      props.onSelectAll();
    }
  };
  // Where the keyboard is stays there, also when it is scrolled out of view.
  const shown = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  if (current < total && (current < from || current >= to)) shown.push(current);
  return (
    <section class="call-scroller" ref={scroller} aria-label={words.list} aria-describedby="call-list-keys">
      <p id="call-list-keys" class="hidden-text">
        {words.listKeys} {selected && words.listKeysSelecting}
      </p>
      <ul class="call-list" style={{ blockSize: `${total * row}px` }} onKeyDown={onKeyDown}>
        {shown.map(index => (
          <Row
            key={rows.at(index)?.id ?? index}
            {...props}
            index={index}
            total={total}
            place={place}
            formats={formats}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps extends CallListProps {
  readonly index: number;
  readonly total: number;
  readonly place: Place;
  readonly formats: MomentFormats;
}

function Row({ index, total, place, formats, ...props }: RowProps) {
  const words = useWords(CALLS_WORDS);
  const call = props.rows.at(index);
  return (
    <li
      data-row={index}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={{ insetBlockStart: `${index * place.row}px` }}
      onFocusCapture={() => place.setCurrent(index)}
    >
      {call ? (
        <CallRow
          call={call}
          today={formats.date(props.at)}
          formats={formats}
          isSelected={props.selected ? props.selected.has(call.id) : null}
          isCurrent={index === place.current}
          onToggle={() => props.onToggle(call)}
          onEdit={() => props.onEdit(call)}
          onDelete={() => props.onDelete(call)}
        />
      ) : (
        <p class="call-row soft">{words.loadingRow}</p>
      )}
    </li>
  );
}

interface Place {
  readonly scroller: { readonly current: HTMLElement | null };
  readonly row: number;
  /** Rows that exist, `to` not included. */
  readonly from: number;
  readonly to: number;
  /** Rows in view. */
  readonly page: number;
  readonly current: number;
  setCurrent(index: number): void;
  /** Brings a row into view and the focus to it. */
  goTo(index: number): void;
}

function usePlace(total: number, show: CallWindow['show']): Place {
  const scroller = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const [size, setSize] = useState({ row: ROW_PX, seen: SEEN_PX });
  const [at, setCurrent] = useState(0);
  const wanted = useRef<number | null>(null);
  const current = Math.min(at, Math.max(0, total - 1));
  const { row, seen } = size;
  const from = Math.max(0, Math.floor(top / row) - AHEAD);
  const to = Math.min(total, Math.ceil((top + seen) / row) + AHEAD);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const measure = () => {
      const measured = box.querySelector('li')?.offsetHeight || ROW_PX;
      setSize(now =>
        now.row === measured && now.seen === (box.clientHeight || SEEN_PX)
          ? now
          : { row: measured, seen: box.clientHeight || SEEN_PX },
      );
    };
    const onScroll = () => setTop(box.scrollTop);
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(box);
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', onScroll);
    };
  }, [total > 0]);
  useEffect(() => show(from, to), [show, from, to]);
  useEffect(() => {
    if (wanted.current === null) return;
    const found = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] :is(button, input)`);
    if (!found) return;
    wanted.current = null;
    found.focus({ preventScroll: true });
  });
  const goTo = (index: number) => {
    const box = scroller.current;
    wanted.current = index;
    setCurrent(index);
    if (!box) return;
    if (index * row < box.scrollTop) box.scrollTop = index * row;
    else if ((index + 1) * row > box.scrollTop + seen) box.scrollTop = (index + 1) * row - seen;
    setTop(box.scrollTop);
  };
  return { scroller, row, from, to, page: Math.max(1, Math.floor(seen / row) - 1), current, setCurrent, goTo };
}
