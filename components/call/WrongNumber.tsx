import { useState } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import { AFTER_CALL_WORDS } from '../../lib/language/after-call-words';
import { formatShortDay } from '../../lib/language/format-time';
import { showStoredNumber } from '../../lib/targets/show-number';
import { copyText } from '../hooks/copy-text';
import { useLanguage, useWords } from '../hooks/use-words';

/** A call to a number that was wrong. */
export interface WrongNumberProps {
  readonly call: CallRecord;
  readonly timeZone: string;
}

/** Says that the number is noted, and offers the organizer's correction to copy: campaign, office, number and date, nothing about the caller. */
export function WrongNumber({ call, timeZone }: WrongNumberProps) {
  const words = useWords(AFTER_CALL_WORDS);
  const language = useLanguage();
  const [isCopied, setCopied] = useState<boolean | null>(null);
  if (!call.details) return null;
  const { campaignTitle, officeName, number } = call.details;
  const text = words.correction({
    campaign: campaignTitle,
    office: officeName,
    number: showStoredNumber(number),
    day: formatShortDay(call.startedAt, language, timeZone),
  });
  return (
    <div class="wrong-number">
      <p>{words.wrongNoted}</p>
      <p class="share">{text}</p>
      <button type="button" class="btn small" onClick={() => void copyText(text).then(setCopied)}>
        {words.copyCorrection}
      </button>
      <p class="hint" role="status">
        {isCopied !== null && (isCopied ? words.correctionCopied : words.correctionNotCopied)}
      </p>
    </div>
  );
}
