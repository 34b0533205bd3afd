import { CALL_NOTICES_WORDS } from '../../lib/language/call-notices-words';
import { CAMPAIGNS_WORDS } from '../../lib/language/campaigns-words';
import { useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';
import './no-campaign.css';

/** The call screen where there is nothing to call for: says why, and leads to where that is mended. */
export function NoCampaign({ ports, data }: Pick<CallScene, 'ports' | 'data'>) {
  const words = useWords(CALL_NOTICES_WORDS);
  const { none } = useWords(CAMPAIGNS_WORDS);
  const isTrouble = data.feeds?.isFallback === true;
  return (
    <section class="no-campaign">
      <p class={isTrouble ? 'notice bad' : 'notice'} role="status">
        {isTrouble ? words.noFeeds : none}
      </p>
      <button type="button" class="btn strong wide" onClick={() => ports.openApp('#/feeds')}>
        {words.toFeeds}
      </button>
    </section>
  );
}
