import type { CallAction, Target } from '../../lib/campaigns/action-schema';
import { inLanguage } from '../../lib/campaigns/in-language';
import type { CampaignEntry } from '../../lib/campaigns/list-entries';
import { CAMPAIGNS_WORDS } from '../../lib/language/campaigns-words';
import { formatList, sayLanguage } from '../../lib/language/format';
import { HOURS_WORDS } from '../../lib/language/hours-words';
import { showNumber } from '../../lib/targets/show-number';
import { baseLanguage } from '../../lib/targets/spoken-languages';
import { showRoute } from '../app/app-route';
import { Facts } from '../app/Facts';
import { OutsideLink } from '../app/OutsideLink';
import { useLanguage, useWords } from '../hooks/use-words';

/** A call action of a campaign. */
export interface CallFactsProps {
  readonly action: CallAction;
  readonly entry: CampaignEntry;
  readonly onOpenOutside: (url: string) => void;
}

const SHOWN = 6;

/** Whom it rings and what it asks; numbers here are text, the call screen is where they are dialled. */
export function CallFacts({ action, entry, onOpenOutside }: CallFactsProps) {
  const words = useWords(CAMPAIGNS_WORDS);
  const language = useLanguage();
  const { campaign, state } = entry;
  const route = showRoute({ page: 'call', campaign: campaign.key, action: action.id });
  const ask = action.ask && inLanguage(action.ask, language);
  const bases = new Set(action.scripts.map(script => baseLanguage(script.language)));
  const spoken = [...bases].map(base => sayLanguage(base, language));
  return (
    <>
      <p class="facts-title">{words.whoToCall}</p>
      <ul class="targets">
        {action.targets.slice(0, SHOWN).map((target, index) => (
          <TargetRow key={index} target={target} entry={entry} />
        ))}
      </ul>
      {action.targets.length > SHOWN && <p class="hint">{words.moreTargets(action.targets.length - SHOWN)}</p>}
      <Facts
        facts={[
          { name: ask ? words.ask[ask.stance] : '', value: ask?.text },
          {
            name: words.bill,
            value: action.bill && (
              <Bill
                text={words.billNumber(action.bill.number, action.bill.session)}
                url={action.bill.url}
                onOpen={onOpenOutside}
              />
            ),
          },
        ]}
      />
      <p class="action-buttons">
        <a
          class={state === 'live' ? 'btn strong' : 'btn'}
          href={route}
          aria-label={state === 'live' ? words.openCallFor(action.title) : undefined}
        >
          {state === 'live' ? words.openCall : words.readScript}
        </a>
        <span class="hint">{words.scriptIn(formatList(spoken, language))}</span>
      </p>
    </>
  );
}

interface BillProps {
  readonly text: string;
  readonly url: string | undefined;
  readonly onOpen: (url: string) => void;
}

function Bill({ text, url, onOpen }: BillProps) {
  if (url === undefined) return <span>{text}</span>;
  return (
    <OutsideLink url={url} onOpen={onOpen}>
      {text}
    </OutsideLink>
  );
}

function TargetRow({ target, entry }: { readonly target: Target; readonly entry: CampaignEntry }) {
  const words = useWords(CAMPAIGNS_WORDS);
  const ways = useWords(HOURS_WORDS).otherWays;
  const language = useLanguage();
  const { reason } = inLanguage(target, language);
  if (!('office' in target)) {
    return (
      <li class="target">
        <b>{target.selector.division === 'user' ? words.selector.user : words.selector.place}</b>
        <span class="soft">{reason ?? target.selector.role}</span>
      </li>
    );
  }
  const office = entry.offices.get(target.office);
  if (!office) return null;
  const person = target.person ? [target.person.title, target.person.name].filter(Boolean).join(' ') : '';
  return (
    <li class="target">
      <div class="target-name">
        <b>{person === '' ? office.name : person}</b>
        <span class="soft">{person === '' ? office.role : office.name}</span>
        {reason !== undefined && <span class="target-reason">{reason}</span>}
      </div>
      <ul class={office.lines.some(line => line.regions) ? 'lines regional' : 'lines'}>
        {office.lines.map(line => (
          <li key={`${line.number} ${line.extension ?? ''} ${line.regions?.join() ?? ''}`}>
            <span class="number">{showNumber(line.number)}</span>
            {(line.purpose === 'TTY' || line.purpose === 'voicemail') && (
              <span class="hint"> {ways[line.purpose]}</span>
            )}
            {line.extension !== undefined && <span class="hint"> {words.extension(line.extension)}</span>}
            {line.regions && <span class="hint"> {words.serves(line.regions.join(', '))}</span>}
          </li>
        ))}
      </ul>
    </li>
  );
}
