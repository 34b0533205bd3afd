import { useEffect, useRef, useState } from 'preact/hooks';
import { CALL_WORDS } from '../../lib/language/call-words';
import { useWords } from '../hooks/use-words';
import './phone-code.css';

/** A QR code that dials: number as shown, link as encoded. */
export interface PhoneCodeProps {
  readonly number: string;
  /** To be pressed once the office answers. */
  readonly extension: string | null;
  readonly href: string;
  readonly onClose: () => void;
}

interface Drawing {
  readonly path: string;
  readonly size: number;
}

/** Draws the link as one SVG path; the drawing code is fetched from the package only when somebody asks for it. */
async function drawCode(text: string): Promise<Drawing> {
  const [{ correction, generate }, { toSvgPath }] = await Promise.all([
    import('lean-qr'),
    import('lean-qr/extras/svg'),
  ]);
  const code = generate(text, { minCorrectionLevel: correction.M });
  return { path: toSvgPath(code), size: code.size };
}

/** *Use my phone*: laptop to phone without a server. */
export function PhoneCode({ number, extension, href, onClose }: PhoneCodeProps) {
  const words = useWords(CALL_WORDS);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const shown = useRef<HTMLParagraphElement>(null);
  // The button pressed is gone: the keyboard goes on at the number, and in a low window the code may be beyond its edge.
  useEffect(() => {
    shown.current?.focus();
    shown.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    let isShown = true;
    void drawCode(href).then(drawn => isShown && setDrawing(drawn));
    return () => {
      isShown = false;
    };
  }, [href]);
  return (
    <div class="phone-code" data-passing>
      <div class="code" role="img" aria-label={words.scanLabel(number)}>
        {drawing && (
          <svg
            viewBox={`-3 -3 ${drawing.size + 6} ${drawing.size + 6}`}
            shape-rendering="crispEdges"
            aria-hidden="true"
          >
            <path d={drawing.path} />
          </svg>
        )}
      </div>
      <p class="number" ref={shown} tabIndex={-1}>
        {number}
      </p>
      <div class="phone-code-words">
        {extension !== null && <p>{words.extension(extension)}</p>}
        <p class="hint">{words.scan}</p>
        <button type="button" class="btn small" onClick={onClose}>
          {words.closeCode}
        </button>
      </div>
    </div>
  );
}
