import { MOST_MARKS } from '../../lib/page/mark';
import { mayPaint } from '../../lib/page/painter';
import { applyChange, listNodes } from './apply-change';
import { describeMarks, isSpellingOf, wordsOf } from './describe-marks';
import { grow, shadowOf } from './grow';
import type { Pause, Story } from './plan';
import { type Reading, startReading } from './reading';
import type { Stage } from './stage';

const SLICES: Readonly<Record<Pause, number>> = { none: -1, observed: 0, oneSlice: 1, fewSlices: 4, read: 4_000 };
const PATIENCE = 4_000;

/** Plays a story on this page and holds the reader to its word; answers what is wrong, nothing when all is right. */
export async function tellStory(story: Story, stage: Stage): Promise<string[]> {
  clearPage(story, stage);
  const reading = startReading();
  for (const { change, pause } of [{ change: undefined, pause: 'fewSlices' as const }, ...story.changes]) {
    if (change) applyChange(change);
    for (const node of listNodes()) if (node instanceof Element) watchShadow(node, stage);
    if (SLICES[pause] >= 0) await stage.run(SLICES[pause]);
  }
  const isRead = !(await stage.run(PATIENCE));
  const complaints = isRead ? await checkRead(reading, story, stage) : ['rest: it never comes'];
  return [...complaints, ...(await checkEnd(stage)), ...stage.takeComplaints()];
}

/** Plays a story with nobody reading, drawn after each change: what takes long here is the browser's own. */
export async function showStory(story: Story, stage: Stage): Promise<string[]> {
  clearPage(story, stage);
  document.body.getBoundingClientRect();
  for (const { change } of story.changes) {
    applyChange(change);
    document.body.getBoundingClientRect();
  }
  return stage.takeComplaints();
}

/** What is held against a reading that is done; before that, it has promised nothing. */
async function checkRead(reading: Reading, story: Story, stage: Stage): Promise<string[]> {
  const marks = describeMarks(reading.marks());
  const complaints = [...checkMarks(reading), ...checkPainted(reading, story)];
  if (story.isSeen) complaints.push(...(await checkCounts(reading)));
  return [...complaints, ...(await checkFresh(marks, stage))];
}

function clearPage({ page, stepMs }: Story, stage: Stage): void {
  stage.stepMs = stepMs;
  CSS.highlights.clear();
  const body = document.createElement('body');
  body.append(...grow(page));
  document.body.replaceWith(body);
  stage.watch(document);
  stage.takeComplaints();
}

function watchShadow(element: Element, stage: Stage): void {
  const shadow = shadowOf(element);
  if (shadow) stage.watch(shadow);
}

/** Every mark's words are a spelling of a name of its topic. */
function checkMarks(reading: Reading): string[] {
  return reading
    .marks()
    .filter(({ topic, range }) => !isSpellingOf(topic, wordsOf(range)))
    .map(({ topic, range }) => `words: marked as ${topic}: ${JSON.stringify(wordsOf(range))}`);
}

/** The registry holds the marks and nothing else, unless the page cleared it too often. */
function checkPainted(reading: Reading, { changes }: Story): string[] {
  const noted = CSS.highlights.get('noted');
  const painted = noted?.size ?? 0;
  const marks = reading.marks().filter(mayPaint).length;
  const cleared = changes.filter(({ change }) => change.does === 'clearMarks').length;
  if (CSS.highlights.size > (noted ? 1 : 0)) return [`painted: ${CSS.highlights.size} highlights in the registry`];
  return painted === marks || (cleared > 0 && painted === 0) ? [] : [`painted: ${painted} of ${marks} marks`];
}

/** Longest until what is seen is counted: some of what hides words is asked for once a second. */
const COUNTED_MS = 1500;

/** After the screen was drawn, the counts are those of the marks that have a place on it. */
async function checkCounts(reading: Reading): Promise<string[]> {
  for (const end = Date.now() + COUNTED_MS; ; ) {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    await new Promise(done => setTimeout(done, 20));
    const counted = Object.values(reading.counts()).reduce((sum, count) => sum + count, 0);
    const seen = reading.marks().filter(({ range }) => placeOf(range)?.checkVisibility({ visibilityProperty: true }));
    if (counted === seen.length) return [];
    if (Date.now() > end) return [`counts: ${counted} of ${seen.length} in sight and ${reading.marks().length} marks`];
  }
}

/** The element a mark is seen in; null where its words are not drawn at all. */
function placeOf({ startContainer }: Range): Element | null {
  let element = around(startContainer as Text);
  while (element && getComputedStyle(element).display === 'contents') element = around(element);
  return element;
}

/** What stands around a node as it is drawn: it may stand in a shadow root itself, among a component's own it is in a slot, and in a slot that is filled otherwise nowhere. */
function around(node: Text | Element): Element | null {
  const { parentElement } = node;
  if (!parentElement) return (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
  if (parentElement.shadowRoot) return node.assignedSlot;
  const isFilled = parentElement instanceof HTMLSlotElement && parentElement.assignedNodes().length > 0;
  return isFilled || isFolded(parentElement) ? null : parentElement;
}

/** Drawn itself, and nothing of what it holds. */
const isFolded = (element: Element): boolean =>
  (element instanceof HTMLDetailsElement && !element.open) || getComputedStyle(element).contentVisibility === 'hidden';

/** Somebody who comes now finds the same. */
async function checkFresh(marks: readonly string[], stage: Stage): Promise<string[]> {
  const fresh = startReading();
  if (await stage.run(PATIENCE)) return ['rest: a fresh reading never comes to it'];
  const again = describeMarks(fresh.marks());
  if (again.join() === marks.join() || again.length >= MOST_MARKS) return [];
  const missed = again.filter(line => !marks.includes(line));
  const extra = marks.filter(line => !again.includes(line));
  return [
    ...missed.map(line => `missed: ${line}, which a fresh reading finds`),
    ...extra.map(line => `too many: ${line}, which a fresh reading does not find`),
    ...(missed.length + extra.length === 0 ? ['twice: the same place more often than in a fresh reading'] : []),
  ];
}

/** Once stopped, nothing is left and nothing comes back. */
async function checkEnd(stage: Stage): Promise<string[]> {
  const last = startReading();
  await stage.run(2);
  last.stop();
  await stage.run(0);
  const left = stage.countAtWork();
  document.body.append('The 287(g) deal with ICE');
  await stage.run(10);
  const isClean = left.slices + left.observers + CSS.highlights.size + stage.countAtWork().slices === 0;
  return isClean ? [] : [`left: after its end ${JSON.stringify(left)}, ${CSS.highlights.size} highlights`];
}
