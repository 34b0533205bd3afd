import fc from 'fast-check';
import type { Story } from './plan';
import { simplifyStory } from './simplify-story';
import { openStage } from './stage';
import { stories } from './stories';
import { tellStory } from './tell-story';

/** What a page is asked for. */
export interface Round {
  readonly seed: number;
  /** Where in the seed's runs and shrinks to begin, as fast-check prints it. */
  readonly path?: string;
  readonly runs: number;
  /** Longest search for a smaller story that fails the same way. */
  readonly shrinkMs: number;
  /** Kinds of complaint (what stands before the colon) that are not heard. */
  readonly deafTo: readonly string[];
}

/** Stories to be told as they are, in place of random ones. */
export interface Retelling {
  readonly stories: Readonly<Record<string, Story>>;
}

/** What came of it. */
export interface RoundResult {
  readonly runs: number;
  readonly failed?: {
    readonly seed: number;
    readonly path: string;
    readonly complaints: string[];
    readonly story: Story;
  };
}

const stage = openStage();

let isPlaying = false;

addEventListener('message', async ({ data }: MessageEvent) => {
  if (data?.fuzz !== 'round' || isPlaying) return;
  isPlaying = true;
  const result = await (data.round.stories ? retell(data.round) : playRound(data.round)).catch((error: Error) => ({
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

async function playRound(round: Round): Promise<RoundResult> {
  const { seed, path, runs, shrinkMs, deafTo } = round;
  let kind: string | undefined;
  let end = Number.POSITIVE_INFINITY;
  // A smaller story is one that fails the same way.
  const complaintsOf = async (story: Story) => {
    const tell = async () => {
      await breathe();
      return [...new Set(await tellStory(story, stage))].filter(
        one => !deafTo.includes(kindOf(one)) && kindOf(one) === (kind ?? kindOf(one)),
      );
    };
    const complaints = await tell();
    // Of time, only what is said twice counts: the machine may have been busy.
    const isOfTime = complaints.length > 0 && complaints.every(one => TIMED.has(kindOf(one)));
    return isOfTime ? tell() : complaints;
  };
  const property = fc.asyncProperty(stories, async story => {
    const complaints = Date.now() < end ? await complaintsOf(story) : [];
    if (complaints.length === 0) return;
    kind ??= kindOf(String(complaints[0]));
    end = Math.min(end, Date.now() + shrinkMs / 2);
    throw new Error(complaints.join('\n'));
  });
  const { failed, numRuns, counterexample, counterexamplePath } = await fc.check(property, {
    seed,
    ...(path ? { path } : {}),
    numRuns: runs,
  });
  if (!failed || !counterexample) return { runs: numRuns };
  const stillFails = async (story: Story) => (await complaintsOf(story)).length > 0;
  const story = await simplifyStory(counterexample[0], stillFails, Date.now() + shrinkMs / 2);
  const complaints = await complaintsOf(story);
  return { runs: numRuns, failed: { seed, path: counterexamplePath ?? '', complaints, story } };
}

/** Kinds of complaint that depend on the machine. */
const TIMED = new Set(['rest', 'slow', 'counts']);

const kindOf = (complaint: string): string => complaint.slice(0, complaint.indexOf(':'));

/** Stories are told in one breath; between them the browser has its turn, or it would seem to hang. */
const breathe = () =>
  new Promise<void>(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(0);
  });
