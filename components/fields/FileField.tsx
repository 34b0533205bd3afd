import { useEffect, useId, useRef } from 'preact/hooks';
import './file-field.css';

/** A file to choose, and what was wrong with the one before. */
export interface FileFieldProps {
  readonly label: string;
  /** File name endings and types, as the browser's own dialog takes them. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
  /** Sentences on why a file was refused; null when none was. */
  readonly refusal: readonly string[] | null;
  /** True when what had the focus is gone. */
  readonly hasFocus: boolean;
  /** What is said while a chosen file is read; another can be chosen afterwards. */
  readonly busy?: string | null;
}

/** A button that opens the browser's dialog for files; the browser's own button speaks the browser's language, not ours. */
export function FileField({ label, accept, onChoose, refusal, hasFocus, busy = null }: FileFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (hasFocus) input.current?.focus();
  }, [hasFocus]);
  return (
    <>
      <div class="choose-file">
        <input
          ref={input}
          id={id}
          class="hidden-text"
          type="file"
          accept={accept}
          aria-describedby={`${id}-refused`}
          // Disabled altogether it would lose the keyboard's place.
          aria-disabled={busy !== null}
          onClick={event => busy !== null && event.preventDefault()}
          onChange={event => {
            const field = event.currentTarget;
            const [file] = field.files ?? [];
            if (file) onChoose(file);
            // The same file, mended, is chosen again: of a name it has already the browser does not tell.
            field.value = '';
          }}
        />
        <label class="btn" for={id}>
          {busy ?? label}
        </label>
        <p class="hidden-text" role="status">
          {busy}
        </p>
      </div>
      <div id={`${id}-refused`} role="alert">
        {refusal && (
          <div class="notice bad">
            {refusal.map(sentence => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
      </div>
    </>
  );
}
