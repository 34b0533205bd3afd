import { listFirstLoad, type Package, weigh } from './package';

/** A part of the package and the gzipped bytes it may have; a page stands for all it loads before it shows anything, with its template for all before it can be used. */
export interface Budget {
  readonly name: string;
  readonly part: string;
  readonly gzipped: number;
}

/** What runs on every news page is the dearest. Raised only with a reason in the commit. */
export const BUDGETS: readonly Budget[] = [
  { name: 'the first look, on every news page', part: 'news.js', gzipped: 8_000 },
  { name: 'that feeds have names, before it', part: 'names.js', gzipped: 512 },
  { name: 'style of marks, on every news page', part: 'assets/mark.css', gzipped: 512 },
  { name: 'marking, where a name was met', part: 'marks.js', gzipped: 49_664 },
  { name: 'counting, where badge only', part: 'count.js', gzipped: 49_152 },
  { name: 'the card, when a mark is clicked', part: 'card.js', gzipped: 16_384 },
  { name: 'the background', part: 'background.js', gzipped: 149_248 },
  { name: 'the popup, before its picture shows', part: 'popup.html', gzipped: 6_656 },
  { name: 'the popup, before it can be used', part: 'popup.html template', gzipped: 103_424 },
  { name: 'the panel, before it shows', part: 'sidepanel.html', gzipped: 102_912 },
  { name: 'the app, before it shows', part: 'app.html', gzipped: 90_624 },
];

/** The files of a part. */
export function listPart(packed: Package, part: string): readonly string[] {
  const [path = part, template] = part.split(' ');
  const isPage = path === 'background.js' || path.endsWith('.html');
  return isPage ? listFirstLoad(packed, path, template !== undefined) : [path];
}

/** A table of all parts for the test's output. */
export function showBytes(packed: Package): string {
  const row = (name: string, ...numbers: number[]) =>
    `  ${name.padEnd(38)}${numbers.map(bytes => String(bytes).padStart(9)).join('')}`;
  const rows = BUDGETS.map(({ name, part, gzipped }) => {
    const weight = weigh(packed, listPart(packed, part));
    return row(name, weight.raw, weight.gzipped, gzipped);
  });
  const all = weigh(packed, [...packed.files.keys()]);
  return [`Bytes for ${packed.browser}: raw, gzipped, budget`, ...rows, row('everything', all.raw, all.gzipped)].join(
    '\n',
  );
}
