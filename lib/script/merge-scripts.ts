import type { Block, Script } from '../campaigns/script-schema';

/** Said once in a call, whatever it is about. */
const ONCE: readonly Block['say'][] = ['greeting', 'standing', 'story', 'question', 'thanks'];

/** A message has words of its own for some of what a call says; a script that has none repeats its call's there, so that nothing is lost beside one that has. */
function withMessage(blocks: readonly Block[], says: ReadonlySet<Block['say']>): readonly Block[] {
  const isOwn = (say: Block['say']) => blocks.some(block => block.when === 'voicemail' && block.say === say);
  return blocks.flatMap(block => {
    const isMissing = block.when === 'always' && says.has(block.say) && !isOwn(block.say);
    return isMissing ? [block, { ...block, when: 'voicemail' as const }] : [block];
  });
}

const REPLIES: readonly Block['when'][] = ['not_my_decision', 'reluctant', 'supportive'];

/** What another campaign adds to what is said: its matter, its ask and its reasons. */
const isAdded = ({ say, when }: Block): boolean => when === 'follow_up' || !ONCE.includes(say);

/**
 * Several campaigns' scripts for one office as one: a greeting, every ask, a thanks. `bridge` leads over to the next
 * campaign, in the scripts' language.
 */
export function mergeScripts(first: Script, others: readonly Script[], bridge: string): Script {
  const says = new Set(
    [first, ...others].flatMap(({ blocks }) => blocks.filter(({ when }) => when === 'voicemail').map(({ say }) => say)),
  );
  const own = withMessage(first.blocks, says);
  const isEnd = ({ say, when }: Block) =>
    (say === 'question' || say === 'thanks') && (when === 'always' || when === 'voicemail');
  const end = own.findIndex(isEnd);
  const cut = end < 0 ? own.length : end;
  const lead: Block = { say: 'topic', when: 'always', text: bridge };
  const isReply = ({ when }: Block) => REPLIES.includes(when);
  const added = others.flatMap(({ blocks }) =>
    withMessage([lead, ...blocks.filter(block => !isReply(block) && isAdded(block))], says),
  );
  return {
    ...first,
    id: [first, ...others].map(({ id }) => id).join(' + '),
    blocks: [
      ...own.slice(0, cut),
      ...added,
      ...own.slice(cut),
      ...others.flatMap(({ blocks }) => blocks.filter(isReply)),
    ],
  };
}
