import type { Story } from './plan';
import { playRound } from './play-round';
import { openStage } from './stage';
import { tellStory } from './tell-story';

/** Stories to be told as they are, in place of random ones. */
export interface Retelling {
  readonly stories: Readonly<Record<string, Story>>;
}

const stage = openStage();

let isPlaying = false;

addEventListener('message', async ({ data }: MessageEvent) => {
  if (data?.fuzz !== 'round' || isPlaying) return;
  isPlaying = true;
  const result = await (data.round.stories ? retell(data.round) : playRound(data.round, tell)).catch(
    (error: Error) => ({ broken: `${error.message}\n${error.stack}` }),
  );
  postMessage({ fuzz: 'result', result: JSON.parse(JSON.stringify(result)) }, '*');
});

/** The complaints about each story, by its name; those that are right are absent. */
async function retell({ stories: known }: Retelling): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {};
  for (const [name, story] of Object.entries(known)) {
    const complaints = await tellStory(story, stage);
    if (complaints.length > 0) wrong[name] = complaints;
  }
  return wrong;
}

async function tell(story: Story): Promise<string[]> {
  await breathe();
  return tellStory(story, stage);
}

/** Stories are told in one breath; between them the browser has its turn, or it would seem to hang. */
const breathe = () =>
  new Promise<void>(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(0);
  });
