import { useMemo } from 'preact/hooks';
import { findSpokenScript } from '../../lib/calls/spoken-script';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { formatDay } from '../../lib/language/format';
import { SAY_MORE_WORDS } from '../../lib/language/say-more-words';
import { compareTexts } from '../../lib/script/compare-texts';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';
import type { ScriptState } from './use-script';
import './say-more.css';

/** The script on screen, which may not be the one the caller spoke before. */
export interface ScriptChangesProps extends CallScene {
  readonly script: ScriptState;
}

const TAGS = { same: 'span', gone: 'del', new: 'ins' } as const;

/** Says that the words are others than when the caller last said them, and shows which; nothing where they are the same. */
export function ScriptChanges({ script, view, data, ports, at }: ScriptChangesProps) {
  const words = useWords(SAY_MORE_WORDS);
  const language = useLanguage();
  const { fillPublished: fill } = script;
  const present = script.script;
  const found = useMemo(() => {
    if (!view.action) return null;
    const which = { campaign: view.campaign.key, action: view.action.id, script: present.id };
    const spoken = findSpokenScript(data.recent, view.stored.oldScripts ?? [], which);
    if (!spoken) return null;
    const [before, now] = [fill(spoken.part, spoken.script).text, fill(spoken.part, present).text];
    return before === now ? null : { at: spoken.at, changes: compareTexts(before, now) };
  }, [data.recent, view, present, fill]);
  if (!found) return null;
  const [day, today] = [found.at, at].map(time => showLocalDate(time, ports.timeZone));
  return (
    <details class="fold notice">
      <summary>{words.changed(formatDay(day ?? '', language, Number(today?.slice(0, 4))))}</summary>
      <p class="changes" lang={script.script.language}>
        {found.changes.map(({ kind, text }, index) => {
          const Tag = TAGS[kind];
          return <Tag key={`${index} ${kind}`}>{text}</Tag>;
        })}
      </p>
    </details>
  );
}
