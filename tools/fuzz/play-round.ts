import fc from 'fast-check';
import type { Story } from './plan';
import { simplifyStory } from './simplify-story';
import { stories } from './stories';

/** What a page is asked for. */
export interface Round {
  readonly seed: number;
  /** One story alone, by where it stands in the seed's runs and shrinks, as fast-check prints it. */
  readonly path?: string;
  readonly runs: number;
  /** Longest search for a smaller story that fails the same way. */
  readonly shrinkMs: number;
  /** Kinds of complaint (what stands before the colon) that are not heard. */
  readonly deafTo: readonly string[];
  /** Nobody reads: to see whether the browser comes to an end with a story by itself. */
  readonly isBare?: boolean;
}

/** What came of it. */
export interface RoundResult {
  readonly runs: number;
  /** The story that took longest, and how much of it our slices did. */
  readonly slowest?: { readonly path: string; readonly ms: number; readonly ofSlicesMs: number };
  readonly failed?: {
    readonly seed: number;
    readonly path: string;
    readonly complaints: readonly string[];
    readonly story: Story;
  };
}

/** Plays a story; answers the complaints about it. */
type Tell = (story: Story) => Promise<readonly string[]>;

/** Kinds of complaint that depend on the machine. */
const TIMED = new Set(['rest', 'slow', 'counts']);

/** Has random stories told until one fails, or one story again, and makes what failed small. */
export async function playRound(round: Round, tell: Tell): Promise<RoundResult> {
  const { seed, path, shrinkMs, deafTo } = round;
  const hear = createEar(tell, deafTo);
  const { runs, failed } = path ? await playOne({ seed, path }, hear) : await search(round, hear);
  if (!failed) return { runs };
  // What was heard once is said, though it may not be heard again.
  let { complaints } = failed;
  const stillFails = async (simpler: Story) => {
    const heard = await hear(simpler);
    if (heard.length > 0) complaints = heard;
    return heard.length > 0;
  };
  const story = await simplifyStory(failed.story, stillFails, Date.now() + shrinkMs / 2);
  return { runs, failed: { seed, path: failed.path, complaints, story } };
}

interface Played {
  readonly runs: number;
  readonly failed?: { readonly path: string; readonly complaints: readonly string[]; readonly story: Story };
}

/** fast-check itself would go on behind a story that goes right now: with all that stands beside it, thousands. */
async function playOne({ seed, path }: { seed: number; path: string }, hear: Tell): Promise<Played> {
  const [story] = fc.sample(stories, { seed, path, numRuns: 1 });
  if (!story) throw new Error(`Seed ${seed} has no story at ${path}`);
  const complaints = await hear(story);
  return { runs: 1, ...(complaints.length > 0 && { failed: { path, complaints, story } }) };
}

async function search({ seed, runs, shrinkMs }: Round, hear: Tell): Promise<Played> {
  let end = Number.POSITIVE_INFINITY;
  let complaints: readonly string[] = [];
  const property = fc.asyncProperty(stories, async story => {
    const heard = Date.now() < end ? await hear(story) : [];
    if (heard.length === 0) return;
    complaints = heard;
    end = Math.min(end, Date.now() + shrinkMs / 2);
    throw new Error(heard.join('\n'));
  });
  const { failed, numRuns, counterexample, counterexamplePath } = await fc.check(property, { seed, numRuns: runs });
  if (!failed || !counterexample) return { runs: numRuns };
  return { runs: numRuns, failed: { path: counterexamplePath ?? '', complaints, story: counterexample[0] } };
}

/** Hears of each story what counts: after the first that failed, only its kind, for a smaller story is one that fails the same way. */
function createEar(tell: Tell, deafTo: readonly string[]): Tell {
  let kind: string | undefined;
  const hear = async (story: Story) =>
    [...new Set(await tell(story))].filter(
      one => !deafTo.includes(kindOf(one)) && kindOf(one) === (kind ?? kindOf(one)),
    );
  return async story => {
    const first = await hear(story);
    // Of time, only what is said twice counts: the machine may have been busy.
    const isOfTime = first.length > 0 && first.every(one => TIMED.has(kindOf(one)));
    const complaints = isOfTime ? await hear(story) : first;
    if (complaints[0]) kind ??= kindOf(complaints[0]);
    return complaints;
  };
}

const kindOf = (complaint: string): string => complaint.slice(0, complaint.indexOf(':'));
