import { describe, expect, it } from 'vitest';
import { readSurroundings } from '../../lib/mentions/surroundings';
import { isInEnglish, isInSpanish } from '../../lib/mentions/tongue';

const around = (text: string, name: string) => {
  const start = text.indexOf(name);
  return readSurroundings(text, { start, end: start + name.length });
};

describe('the language of the sentence around a name', () => {
  it.each([
    ['Dijo el subsecretario que Secure Communities liberó a la policía de pensar.', 'Secure Communities'],
    ['La regidora votó en contra de aceptar el Jail Enforcement Model.', 'Jail Enforcement Model'],
  ])('is Spanish: %s', (text, name) => {
    expect(isInSpanish(around(text, name))).toBe(true);
    expect(isInEnglish(around(text, name))).toBe(false);
  });

  it.each([
    [
      '“Le pusieron un hold de inmigración,” the bondsman told her in the hall, and that was it.',
      'hold de inmigración',
    ],
    ['He has it on paper: “retención de ICE”, and the judge was told.', 'retención de ICE'],
  ])('is English: %s', (text, name) => {
    expect(isInEnglish(around(text, name))).toBe(true);
    expect(isInSpanish(around(text, name))).toBe(false);
  });

  it.each([
    ['Secure Communities = familias rotas', 'Secure Communities'],
    ['The end of Secure Communities, el fin de las deportaciones', 'Secure Communities'],
    ['287g', '287g'],
  ])('is not known of few words or both: %s', (text, name) => {
    expect([isInSpanish(around(text, name)), isInEnglish(around(text, name))]).toEqual([false, false]);
  });
});
