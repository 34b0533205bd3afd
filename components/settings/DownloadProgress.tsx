import { CONGRESS_WORDS } from '../../lib/language/congress-words';
import { LOCALES } from '../../lib/language/language';
import type { Language } from '../../lib/settings/settings';
import type { DirectoryProgress } from '../../lib/targets/congress/directory-status';
import { useLanguage, useWords } from '../hooks/use-words';

const MEGABYTE = 1_000_000;

/** Bytes as megabytes: "2.6 MB". */
export function formatSize(bytes: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit: 'megabyte',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(bytes / MEGABYTE);
}

/** How far the download is, and the way to stop it. */
export interface DownloadProgressProps {
  /** Null before the first byte. */
  readonly progress: DirectoryProgress | null;
  /** What all files together usually have: hosts that compress do not say how much is to come. */
  readonly usualBytes: number;
  readonly onCancel: () => void;
}

/** A bar, the same in words, and *Cancel*. */
export function DownloadProgress({ progress, usualBytes, onCancel }: DownloadProgressProps) {
  const words = useWords(CONGRESS_WORDS);
  const language = useLanguage();
  const bytes = progress?.bytes ?? 0;
  return (
    <div class="download-progress">
      <progress aria-label={words.downloadingLabel} max={usualBytes} value={Math.min(bytes, usualBytes)} />
      <span class="hint">
        {words.downloading(progress?.position ?? 1, progress?.files ?? 3, formatSize(bytes, language))}
      </span>
      <button type="button" class="btn small" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}
