import { useEffect, useState } from 'preact/hooks';
import { KEYS_WORDS } from '../../lib/language/keys-words';
import { Facts } from '../app/Facts';
import { namePartKey } from '../call/name-part-key';
import { useWords } from '../hooks/use-words';
import { SettingsSection } from './SettingsSection';

/** The keys of the commands as the browser writes them; absent where one has none. */
export interface CommandKeys {
  readonly popup?: string;
  readonly next?: string;
  readonly previous?: string;
  readonly panel?: string;
}

/** What the section asks of the browser. */
export interface KeyPorts {
  /** Null where the browser has no keys for extensions, as on Android. */
  readKeys(): Promise<CommandKeys | null>;
  /** Opens the browser's own page for changing them. */
  openKeySettings(): Promise<void>;
}

/** Our own page's, which nobody else takes there. */
const READING_KEYS = [
  { step: 'nextPart', arrow: '↓' },
  { step: 'previousPart', arrow: '↑' },
] as const;

/** Which keys walk the mentions, and where they are changed: only the browser can. */
export function KeysSection({ ports }: { readonly ports: KeyPorts }) {
  const words = useWords(KEYS_WORDS);
  const [keys, setKeys] = useState<CommandKeys | null>(null);
  useEffect(() => {
    const read = () => void ports.readKeys().then(setKeys, () => setKeys(null));
    read();
    // Coming back from the browser's page they may be others.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [ports]);
  if (!keys) return null;
  return (
    <SettingsSection id="keys" title={words.title}>
      <p class="hint">{words.explains}</p>
      <Facts
        facts={[
          ...(['next', 'previous', 'popup', 'panel'] as const).map(command => ({
            name: words[command],
            value: keys[command] ? <kbd>{keys[command]}</kbd> : words.none,
          })),
          ...READING_KEYS.map(({ step, arrow }) => ({ name: words[step], value: <kbd>{namePartKey(arrow)}</kbd> })),
        ]}
      />
      <button type="button" class="btn small" onClick={() => void ports.openKeySettings()}>
        {words.change}
      </button>
    </SettingsSection>
  );
}
