import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { View } from './test';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** A change of theme fades for 120 ms; colours half way are nobody's. */
const settle = async () => {
  await new Promise(resolve => setTimeout(resolve, 50));
  await Promise.allSettled(document.getAnimations().map(animation => animation.finished));
};

/** What axe holds against a screen as it stands, one sentence each; empty is right. Closed shadow roots are beyond it. */
export async function findBarriers(view: View): Promise<string[]> {
  await view.evaluate(settle);
  if (!(await view.evaluate('"axe" in globalThis'))) await view.evaluate(`(() => { ${SOURCE}\n; return true; })()`);
  const { violations } = (await view.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => ({ violations: violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })) }))',
  )) as AxeResult;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 160)} (${failureSummary ?? ''})`),
  );
}
