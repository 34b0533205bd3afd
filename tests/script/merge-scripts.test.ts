import { describe, expect, it } from 'vitest';
import type { Block, Script } from '../../lib/campaigns/script-schema';
import { mergeScripts } from '../../lib/script/merge-scripts';
import { listReplies, type ScriptPart, selectBlocks } from '../../lib/script/variants';

const block = (say: Block['say'], text: string, when: Block['when'] = 'always'): Block => ({ say, when, text });
const make = (name: string, more: Block[] = []): Script => ({
  id: name,
  language: 'en',
  blocks: [
    block('greeting', `${name} hello`),
    block('standing', `${name} neighbour`, 'constituent'),
    block('topic', `${name} topic`),
    block('ask', `${name} ask`),
    block('reason', `${name} reason`),
    ...more,
    block('question', `${name} question`),
    block('thanks', `${name} thanks`),
    block('ask', `${name} reluctant`, 'reluctant'),
  ],
});
const say = (script: Script, part: ScriptPart) => selectBlocks(script, part, true).map(({ block: { text } }) => text);

describe('two campaigns said in one call', () => {
  it('greets once, asks for both, gives both reasons and thanks once', () => {
    expect(say(mergeScripts(make('a'), [make('b')], 'and'), 'call')).toEqual([
      'a hello',
      'a neighbour',
      'a topic',
      'a ask',
      'a reason',
      'and',
      'b topic',
      'b ask',
      'b reason',
      'a question',
      'a thanks',
    ]);
  });

  it('leaves one message with both asks, whichever has words of its own for it', () => {
    const message = [block('ask', 'b message', 'voicemail')];
    const both = ['a hello', 'a neighbour', 'a topic', 'a ask', 'and', 'b topic', 'b message', 'a thanks'];
    expect(say(mergeScripts(make('a'), [make('b', message)], 'and'), 'voicemail')).toEqual(both);
    const mine = mergeScripts(make('a', [block('ask', 'a message', 'voicemail')]), [make('b')], 'and');
    expect(say(mine, 'voicemail').filter(text => /message|ask/.test(text ?? ''))).toEqual(['a message', 'b ask']);
    expect(say(mergeScripts(make('a'), [make('b')], 'and'), 'voicemail')).toContain('b ask');
  });

  it('has the replies of both', () => {
    const merged = mergeScripts(make('a'), [make('b', [block('thanks', 'b agree', 'supportive')])], 'and');
    expect(say(merged, 'reluctant')).toEqual(['a reluctant', 'b reluctant']);
    expect(listReplies(merged)).toEqual(['reluctant', 'supportive']);
  });

  it('says three, and a script that only asks', () => {
    const short: Script = { id: 'c', language: 'en', blocks: [block('ask', 'c ask')] };
    const said = say(mergeScripts(short, [make('a'), make('b')], 'and'), 'call');
    expect(said).toEqual(['c ask', 'and', 'a topic', 'a ask', 'a reason', 'and', 'b topic', 'b ask', 'b reason']);
  });
});
