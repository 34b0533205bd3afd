import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { COPIES_WORDS } from '../../lib/language/copies-words';
import { formatMoment } from '../../lib/language/format';
import { FileField } from '../fields/FileField';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CopiesProps } from './CopiesPage';
import { ImportPreview } from './ImportPreview';
import { type BringingBack, type Stage, useBringBack } from './use-bring-back';
import { WorkProgress } from './WorkProgress';

/** *Bring back*: a file is chosen, opened, looked at, and only then brought in. */
export function BringBack(props: CopiesProps) {
  const words = useWords(COPIES_WORDS);
  const bringing = useBringBack(props);
  const { stage } = bringing;
  const hasMoved = useRef(false);
  hasMoved.current ||= stage.at !== 'start';
  return (
    <section class="copies-part" aria-labelledby="bring-back">
      <h2 id="bring-back">{words.back}</h2>
      <p class="soft">{words.backText}</p>
      {stage.at === 'start' && <ChooseFile stage={stage} hasFocus={hasMoved.current} onChoose={bringing.choose} />}
      {stage.at === 'busy' && <WorkProgress work={stage.work} />}
      {stage.at === 'sealed' && <OpenSealed stage={stage} bringing={bringing} {...props} />}
      {stage.at === 'preview' && <ImportPreview stage={stage} bringing={bringing} {...props} />}
    </section>
  );
}

type At<Name extends Stage['at']> = Extract<Stage, { at: Name }>;

interface ChooseFileProps {
  readonly stage: At<'start'>;
  /** True when what had the focus is gone. */
  readonly hasFocus: boolean;
  readonly onChoose: (file: File) => Promise<void>;
}

function ChooseFile({ stage, hasFocus, onChoose }: ChooseFileProps) {
  const words = useWords(COPIES_WORDS);
  return (
    <div class="copies-form">
      <FileField
        label={words.file}
        accept=".json,application/json"
        onChoose={file => void onChoose(file)}
        refusal={stage.refusal ? [words.sayRefusal(stage.refusal), words.refused] : null}
        hasFocus={hasFocus}
      />
    </div>
  );
}

interface OpenSealedProps extends CopiesProps {
  readonly stage: At<'sealed'>;
  readonly bringing: BringingBack;
}

function OpenSealed({ stage, bringing, scene }: OpenSealedProps) {
  const words = useWords(COPIES_WORDS);
  const language = useLanguage();
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="copies-form"
      onSubmit={event => {
        event.preventDefault();
        void bringing.open(passphrase);
      }}
    >
      <p>{words.sealedFrom(formatMoment(Date.parse(stage.head.exported), language, scene.ports.timeZone))}</p>
      <div>
        <label class="label" for={id}>
          {words.passphrase}
        </label>
        <input
          ref={field}
          id={id}
          class="field"
          type="password"
          autocomplete="off"
          spellcheck={false}
          value={passphrase}
          aria-invalid={stage.isWrong}
          aria-describedby={`${id}-wrong`}
          onInput={event => setPassphrase(event.currentTarget.value)}
        />
        <div id={`${id}-wrong`} role="alert">
          {stage.isWrong && <p class="notice bad">{words.wrongPassphrase}</p>}
        </div>
      </div>
      <p class="form-row">
        <button type="submit" class={passphrase === '' ? 'btn' : 'btn strong'} disabled={passphrase === ''}>
          {words.open}
        </button>
        <button type="button" class="btn" onClick={bringing.cancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
