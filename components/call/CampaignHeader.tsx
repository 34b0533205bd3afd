import { CALL_WORDS } from '../../lib/language/call-words';
import { startWithCapital } from '../../lib/language/format';
import { useWords } from '../hooks/use-words';

/** What the top of the call screen says: which campaign, whose, why now, how far. */
export interface CampaignHeaderProps {
  readonly title: string;
  /** The language the title is in, where the screen is in another. */
  readonly lang: string | undefined;
  /** Reasons in words, strongest first. */
  readonly why: readonly string[];
  readonly publisher: string;
  readonly trust: 'packaged' | 'signed' | 'unsigned';
  readonly progress: { readonly position: number; readonly all: number } | null;
  readonly updatedSince: string | null;
  readonly isOutOfDate: boolean;
}

/** The campaign's name with the reason it is shown now. */
export function CampaignHeader(props: CampaignHeaderProps) {
  const words = useWords(CALL_WORDS);
  const facts = [
    props.publisher,
    words.trust[props.trust],
    props.progress && props.progress.all > 1 && words.progress(props.progress.position, props.progress.all),
    props.updatedSince && words.updated(props.updatedSince),
  ].filter(Boolean);
  return (
    <header class="campaign">
      {props.why.length > 0 && <p class="chip">{startWithCapital(props.why.join(' · '))}</p>}
      <h1 lang={props.lang}>{props.title}</h1>
      <p class="by">{facts.join(' · ')}</p>
      {props.isOutOfDate && <p class="notice">{words.outOfDate}</p>}
    </header>
  );
}
