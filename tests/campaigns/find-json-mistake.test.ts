import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findJsonMistake } from '../../lib/campaigns/find-json-mistake';
import { readJson } from '../../lib/campaigns/read-json';

it.each([
  ['a comma behind the last entry', '{\n "a": [1,\n 2,\n ]\n}', 4],
  ['a comma that is missing', '{\n "a": 1\n "b": 2\n}', 3],
  ['a word without quotes', '{\n "a": yes\n}', 2],
  ['quotes of a word processor', '{\n “a”: 1\n}', 2],
  ['quotes inside a text', '{\n "a": 1,\n "b": "say "hello" now"\n}', 3],
  ['a line break inside a text', '{\n "a": "one\n two"\n}', 2],
  ['a remark', '{\n // who\n "a": 1\n}', 2],
  ['two files in one', '{}\n{}', 2],
])('%s is found on its line', (_, text, line) => {
  expect(findJsonMistake(text)).toBe(line);
  expect(readJson(text)).toMatchObject({ error: { where: `line ${line}`, why: { code: 'not_json' } } });
});

it('what is wrong is quoted from its line, not from the beginning of the file', () => {
  const read = readJson('{\n "title": "Calls",\n "items": yes\n}');
  expect(read).toMatchObject({ error: { why: { detail: '"items": yes' } } });
});

it('finds a mistake exactly where the engine does', () => {
  const change = fc.record({
    at: fc.nat(),
    take: fc.nat(2),
    put: fc.constantFrom('', ',', '"', '}', ']', ':', '\\', '\n', '0', 'é'),
  });
  fc.assert(
    fc.property(fc.json(), fc.option(change), (json, changed) => {
      const at = changed ? changed.at % (json.length + 1) : 0;
      const text = changed ? json.slice(0, at) + changed.put + json.slice(at + changed.take) : json;
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(findJsonMistake(text) === null).toBe(isJson);
    }),
    { numRuns: 2_000 },
  );
});
