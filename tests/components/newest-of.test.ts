import { expect, it } from 'vitest';
import { newestOf } from '../../components/hooks/newest-of';

it('an older reading that answers late, or fails late, does not take the place of a newer one', async () => {
  const answers: ((answer: string | Error) => void)[] = [];
  const read = newestOf(
    () =>
      new Promise<string>((resolve, reject) =>
        answers.push(answer => (answer instanceof Error ? reject(answer) : resolve(answer))),
      ),
  );
  const told: unknown[] = [];
  const ask = () =>
    read(
      answer => told.push(answer),
      cause => told.push(cause),
    );
  ask();
  ask();
  ask();
  answers[2]?.('the list is back');
  answers[0]?.('the package alone');
  answers[1]?.(new Error('closed meanwhile'));
  await new Promise(resolve => setTimeout(resolve));
  expect(told).toEqual(['the list is back']);
});
