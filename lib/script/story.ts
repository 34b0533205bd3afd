import type { OtherField } from './blanks';
import type { ScriptBlock } from './script-view';

/** Where the caller's own story in a language is kept: among the profile's other blanks, sealed as they are. */
export const storyField = (language: string): OtherField => `other:[story] ${language.toLowerCase().split('-')[0]}`;

/** The call with the caller's own story in it: in place of the script's, else before the question or thanks that end it. */
export function placeStory(blocks: readonly ScriptBlock[], story: ScriptBlock): readonly ScriptBlock[] {
  const own = blocks.findIndex(({ say }) => say === 'story');
  if (own >= 0) return blocks.with(own, story);
  const end = blocks.findIndex(({ say }) => say === 'question' || say === 'thanks');
  return blocks.toSpliced(end < 0 ? blocks.length : end, 0, story);
}
