import { useEffect, useRef } from 'preact/hooks';
import { READING_WORDS } from '../../lib/language/reading-words';
import { useWords } from '../hooks/use-words';
import { CallTimer } from './CallTimer';
import type { CallScene } from './call-scene';
import { LargerText } from './LargerText';
import { namePartKey } from './name-part-key';
import './reading.css';

/** What helps to read aloud, over a script of these blocks. */
export interface ReadingBarProps extends Pick<CallScene, 'settings' | 'onSettings' | 'desk' | 'ports'> {
  /** Keys of the script's blocks, in order. */
  readonly blocks: readonly string[];
  /** The block being read; null before the first. */
  readonly atHand: string | null;
  readonly onAtHand: (block: string | null) => void;
}

type Step = 1 | -1;

const STEPS: Readonly<Record<string, Step>> = { ArrowDown: 1, ArrowUp: -1 };
/** Where these keys open a list or a calendar, change a date, or go through what is written. */
const OWN_KEYS = 'input, select, textarea';

function readStep({ key, altKey, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): Step | null {
  const isOthers = ctrlKey || metaKey || shiftKey || (target instanceof Element && target.matches(OWN_KEYS));
  return altKey && !isOthers ? (STEPS[key] ?? null) : null;
}

/** Larger text, the parts of the script one after the other (Alt with the arrow keys), and the time. */
export function ReadingBar({ blocks, atHand, onAtHand, ...scene }: ReadingBarProps) {
  const words = useWords(READING_WORDS);
  // Two quick presses: the second goes on from where the first went, drawn or not.
  const at = useRef(-1);
  at.current = atHand === null ? -1 : blocks.indexOf(atHand);
  const go = (step: Step) => {
    at.current = Math.max(-1, Math.min(at.current + step, blocks.length - 1));
    onAtHand(blocks[at.current] ?? null);
  };
  const hand = useRef(go);
  hand.current = go;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = readStep(event);
      if (step === null) return;
      event.preventDefault();
      hand.current(step);
      // The keyboard goes along, so that the next Tab is into this part.
      requestAnimationFrame(() => findAtHand()?.focus({ preventScroll: true }));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  useEffect(() => {
    if (atHand !== null) findAtHand()?.scrollIntoView({ block: 'center' });
  }, [atHand]);
  const { call } = scene.desk;
  return (
    <section class="reading-bar" aria-label={words.tools}>
      <LargerText {...scene} />
      {blocks.length > 1 && (
        <>
          <button
            type="button"
            class="link"
            aria-keyshortcuts="Alt+ArrowUp"
            aria-disabled={atHand === null}
            onClick={() => go(-1)}
          >
            {words.previous} <kbd>{namePartKey('↑')}</kbd>
          </button>
          <button type="button" class="link" aria-keyshortcuts="Alt+ArrowDown" onClick={() => go(1)}>
            {words.next} <kbd>{namePartKey('↓')}</kbd>
          </button>
        </>
      )}
      {call && <CallTimer call={call} now={scene.ports.now} />}
    </section>
  );
}

const findAtHand = () => document.querySelector<HTMLElement>('.block[aria-current]');
