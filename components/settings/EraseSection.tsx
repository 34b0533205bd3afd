import { useEffect, useRef, useState } from 'preact/hooks';
import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import { showRoute } from '../app/app-route';
import { Confirm } from '../app/Confirm';
import { useWords } from '../hooks/use-words';
import type { SettingsScreenProps } from './SettingsScreen';
import { SettingsSection } from './SettingsSection';

type EraseSectionProps = Pick<SettingsScreenProps, 'callCount' | 'onErase'>;

/** *Erase everything*: what it takes, asked twice, told when done with the focus on the telling. */
export function EraseSection({ callCount, onErase }: EraseSectionProps) {
  const words = useWords(SETTINGS_WORDS);
  const [state, setState] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle');
  const told = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (state === 'done' || state === 'failed') told.current?.focus();
  }, [state]);
  const erase = () => {
    setState('busy');
    void onErase().then(
      isDone => setState(isDone ? 'done' : 'failed'),
      () => setState('failed'),
    );
  };
  return (
    <SettingsSection id="erase" title={words.erase}>
      {state === 'done' && (
        <div class="notice good">
          <h3 ref={told} tabIndex={-1}>
            {words.erased}
          </h3>
          <p>{words.erasedText}</p>
        </div>
      )}
      {state === 'failed' && (
        <div class="notice bad">
          <h3 ref={told} tabIndex={-1}>
            {words.eraseFailed}
          </h3>
        </div>
      )}
      {state !== 'done' && (
        <>
          <p>{words.eraseText}</p>
          {callCount > 0 && (
            <p>
              {words.eraseCount(callCount)}{' '}
              <a class="link" href={showRoute({ page: 'copies' })}>
                {words.eraseExport}
              </a>
            </p>
          )}
          <Confirm
            start={state === 'busy' ? words.erasing : words.eraseStart}
            question={words.eraseConfirm}
            yes={words.eraseYes}
            no={words.eraseNo}
            isDangerous
            isDisabled={state === 'busy'}
            onYes={erase}
          />
        </>
      )}
    </SettingsSection>
  );
}
