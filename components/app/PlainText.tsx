import { readBlocks, splitLinks } from '../../lib/campaigns/plain-text';
import { OutsideLink } from './OutsideLink';

/** A feed's words; they are text, whatever they look like. */
export interface PlainTextProps {
  readonly text: string;
  readonly lang: string | undefined;
  readonly onOpen: (url: string) => void;
}

/** Paragraphs and lists of plain text, whose https addresses can be pressed. */
export function PlainText({ text, lang, onOpen }: PlainTextProps) {
  const withLinks = (words: string) =>
    splitLinks(words).map((part, index) =>
      part.kind === 'words' ? (
        part.text
      ) : (
        <OutsideLink key={index} url={part.text} onOpen={onOpen}>
          {part.text.replace(/^https:\/\//, '')}
        </OutsideLink>
      ),
    );
  return (
    <div class="plain-text" lang={lang}>
      {readBlocks(text).map((block, index) =>
        block.kind === 'paragraph' ? (
          <p key={index}>{withLinks(block.text)}</p>
        ) : (
          <ul key={index}>
            {block.items.map(item => (
              <li key={item}>{withLinks(item)}</li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}
