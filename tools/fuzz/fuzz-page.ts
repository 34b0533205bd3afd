import type { Story } from './plan';
import { playRound, type Round, type RoundResult } from './play-round';
import { openStage } from './stage';
import { showStory, tellStory } from './tell-story';

/** Stories to be told as they are, in place of random ones. */
export interface Retelling {
  readonly stories: Readonly<Record<string, Story>>;
}

const stage = openStage();

let isPlaying = false;

addEventListener('message', async ({ data }: MessageEvent) => {
  if (data?.fuzz !== 'round' || isPlaying) return;
  isPlaying = true;
  const result = await (data.round.stories ? retell(data.round) : play(data.round)).catch((error: Error) => ({
    broken: `${error.message}\n${error.stack}`,
  }));
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

/** Says which story is begun, so that one that never ends can be named. */
async function play(round: Round): Promise<RoundResult> {
  let slowest = { path: '', ms: 0, ofSlicesMs: 0 };
  let told = 0;
  const tell = async (story: Story) => {
    const path = String(told);
    told += 1;
    // The screen of the story before is drawn meanwhile.
    await breathe();
    navigator.sendBeacon(`/told/${path}`);
    const [began, spent] = [Date.now(), stage.spentMs()];
    const complaints = await (round.isBare ? showStory : tellStory)(story, stage);
    const ms = Date.now() - began;
    if (ms > slowest.ms) slowest = { path: round.path ?? path, ms, ofSlicesMs: Math.round(stage.spentMs() - spent) };
    return complaints;
  };
  const result = await playRound(round, tell);
  return { ...result, slowest };
}

/** Stories are told in one breath; between them the browser has its turn, or it would seem to hang. */
const breathe = () =>
  new Promise<void>(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(0);
  });
