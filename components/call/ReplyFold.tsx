import { SAY_MORE_WORDS } from '../../lib/language/say-more-words';
import { listReplies } from '../../lib/script/variants';
import { useWords } from '../hooks/use-words';
import { type ScriptEdits, ScriptText } from './ScriptText';
import type { ScriptState } from './use-script';

/** The script whose replies are shown. */
export interface ReplyFoldProps extends Pick<ScriptEdits, 'onTyped'> {
  readonly script: ScriptState;
}

/** *If they say…*: what the script has ready for each answer; nothing where it has none. */
export function ReplyFold({ script, onTyped }: ReplyFoldProps) {
  const words = useWords(SAY_MORE_WORDS);
  const replies = listReplies(script.script);
  if (replies.length === 0) return null;
  return (
    <details class="fold">
      <summary>{words.replies}</summary>
      {replies.map(reply => (
        <div key={reply}>
          <p class="reply-when">{words.reply[reply]}</p>
          <div class="reply-text">
            <ScriptText
              blocks={script.fill(reply).blocks}
              language={script.script.language}
              onType={script.type}
              onTyped={onTyped}
              onPick={script.pick}
            />
          </div>
        </div>
      ))}
    </details>
  );
}
