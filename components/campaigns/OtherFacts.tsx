import type { Action } from '../../lib/campaigns/action-schema';
import { CAMPAIGNS_WORDS } from '../../lib/language/campaigns-words';
import type { CampaignsWords } from '../../lib/language/en/campaigns';
import { formatDay } from '../../lib/language/format';
import { formatCount, formatShortDay } from '../../lib/language/format-time';
import type { Language } from '../../lib/settings/settings';
import { Facts, type FactsProps } from '../app/Facts';
import { useLanguage, useWords } from '../hooks/use-words';

/** Every action that is neither a call nor an event. */
export type OtherAction = Exclude<Action, { kind: 'call' | 'event' }>;

/** An action to sign, read, watch, subscribe to or give to. */
export interface OtherFactsProps {
  readonly action: OtherAction;
  readonly timeZone: string;
}

interface Telling {
  readonly words: CampaignsWords;
  readonly language: Language;
  readonly timeZone: string;
}

type Signed = Extract<OtherAction, { kind: 'letter' | 'petition' }>;
type Read = Extract<OtherAction, { kind: 'toolkit' | 'flyer' | 'video' | 'article' }>;

function listSigned(action: Signed, { words, language, timeZone }: Telling): FactsProps['facts'] {
  const day = action.as_of === undefined ? null : formatDay(action.as_of, language);
  return [
    { name: words.mediaType, value: action.letter_type && words.letterTypes[action.letter_type] },
    { name: words.to, value: action.to },
    {
      name: words.signers,
      value:
        action.signers_count === undefined
          ? null
          : words.signersCount(formatCount(action.signers_count, language), day),
    },
    // The end is the first moment after: what closes at midnight is signed until the day before.
    { name: words.signBy, value: action.closes && formatShortDay(Date.parse(action.closes) - 1, language, timeZone) },
  ];
}

function listRead(action: Read, { words, language }: Telling): FactsProps['facts'] {
  return [
    { name: words.author, value: action.author },
    { name: words.publishedOn, value: action.published && formatDay(action.published, language) },
    { name: words.mediaType, value: action.media_type && (words.mediaTypes[action.media_type] ?? action.media_type) },
    { name: words.place, value: action.place },
  ];
}

function listFacts(action: OtherAction, telling: Telling): FactsProps['facts'] {
  const { words } = telling;
  switch (action.kind) {
    case 'letter':
    case 'petition':
      return listSigned(action, telling);
    case 'subscribe':
      return [{ name: words.rhythm, value: action.rhythm && words.rhythms[action.rhythm] }];
    case 'donate':
      return [
        { name: words.payee, value: action.payee },
        { name: words.address, value: action.postal_address },
        {
          name: words.deductible,
          value:
            action.tax_deductible === undefined
              ? null
              : action.tax_deductible
                ? words.isDeductible
                : words.notDeductible,
        },
      ];
    default:
      return listRead(action, telling);
  }
}

/** What one has to know before signing, reading, watching, subscribing or giving. */
export function OtherFacts({ action, timeZone }: OtherFactsProps) {
  const words = useWords(CAMPAIGNS_WORDS);
  const language = useLanguage();
  return <Facts facts={listFacts(action, { words, language, timeZone })} />;
}
