import { useState } from 'preact/hooks';
import { CALL_WORDS } from '../../lib/language/call-words';
import type { MentionGroup as Group, MentionRow as Row } from '../../lib/mentions/group-mentions';
import { useWords } from '../hooks/use-words';
import { MentionRow, type MentionRowProps } from './MentionRow';

/** All mentions of one topic. */
export interface MentionGroupProps extends Pick<MentionRowProps, 'actionsFor' | 'onGo' | 'onAct'> {
  readonly group: Group;
  /** Left out where there is but one topic, which the line above names. */
  readonly hasHeading: boolean;
}

/** Rows shown before *Show all*: a page that says a name fifty times must not bury the other topics. */
const FEW = 5;

/** A topic with its count and the places where the page says it. */
export function MentionGroup({ group, hasHeading, ...row }: MentionGroupProps) {
  const words = useWords(CALL_WORDS);
  const [isWhole, setWhole] = useState(false);
  const [open, setOpen] = useState<Row | null>(null);
  const { rows } = group;
  // One more is as short as the button that would show it.
  const isLong = rows.length > FEW + 1;
  const shown = isLong && !isWhole ? rows.slice(0, FEW) : rows;
  // By its words: after the page changed its number may be another's.
  const isOpen = (row: Row) => open !== null && sayRow(row) === sayRow(open);
  return (
    <>
      {hasHeading && (
        <h3>
          {group.label} <span>{words.times(group.count)}</span>
        </h3>
      )}
      <ol>
        {shown.map(each => (
          <MentionRow
            key={each.mention.index}
            row={each}
            isOpen={isOpen(each)}
            onToggle={() => setOpen(isOpen(each) ? null : each)}
            {...row}
          />
        ))}
      </ol>
      {isLong && !isWhole && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          {words.showAllMentions(rows.length)}
        </button>
      )}
    </>
  );
}

const sayRow = ({ mention: { index, before, words, after } }: Row) => JSON.stringify([index, before, words, after]);
