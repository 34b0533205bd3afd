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
}

/** A button that opens the browser's dialog for files; the browser's own button speaks the browser's language, not ours. */
export function FileField({ label, accept, onChoose, refusal, hasFocus }: FileFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  return (
    <>
      <div class="choose-file">
        <input
          ref={field}
          id={id}
          class="hidden-text"
          type="file"
          accept={accept}
          aria-describedby={`${id}-refused`}
          onChange={event => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onChoose(file);
          }}
        />
        <label class="btn" for={id}>
          {label}
        </label>
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
