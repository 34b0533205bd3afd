import { describe, expect, it } from 'vitest';
import { fillScript } from '../../lib/script/fill';
import { leaveNameOut } from '../../lib/script/leave-name-out';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';

const said = (text: string, language: string) =>
  fillScript({ id: 's', language, blocks: [{ say: 'greeting', when: 'always', text }] }, 'call', {
    profile: { ...DEFAULT_SETTINGS.profile, name: 'Rosa Delgado', nameUse: 'none', city: 'Durham' },
    target: { officeName: 'the office' },
    leaveNameOut,
  }).text;

describe('calling without a name still sounds natural in English', () => {
  it.each([
    ["My name is ____ and I'm calling from ____.", "I'm calling from Durham."],
    ['My name is ______ and I’m calling from ______. Please act.', 'I’m calling from Durham. Please act.'],
    ['Hello, my name is [NAME] and I am calling from [CITY].', 'Hello, I am calling from Durham.'],
    ["Hi, my name is **[NAME]** and I'm a constituent from [CITY, ZIP].", "Hi, I'm a constituent from Durham."],
    ['Good morning. My name is [NAME], and I live in [CITY].', 'Good morning. I live in Durham.'],
    ['My name is [NAME] and live in [CITY].', 'I live in Durham.'],
    ['My name is [NAME], calling from [CITY].', "I'm calling from Durham."],
    ['Hi, this is [NAME] from [CITY].', "Hi, I'm calling from Durham."],
    ['This is [NAME], a voter in [CITY].', "I'm a voter in Durham."],
    ["I'm [NAME] with the tenants' union.", "I'm with the tenants' union."],
    ['Hello, my name is [NAME]. I live in [CITY].', 'Hello. I live in Durham.'],
    ['My name is [NAME]. I live in [CITY].', 'I live in Durham.'],
    ['Hello. My name is [NAME]. I live in [CITY].', 'Hello. I live in Durham.'],
    ['- My name is [NAME].\n- I live in [CITY].', '• I live in Durham.'],
    ['Again, my name is [NAME]. Thank you.', 'Thank you.'],
    ['Thank you, [NAME].', 'Thank you.'],
    ['Please say that [NAME] called.', 'Please say that someone from the community called.'],
    ['[NAME] asked me to call.', 'Someone from the community asked me to call.'],
    ['My name is [NAME] and my ZIP is 27701.', 'My ZIP is 27701.'],
    ['My name is [NAME], I live in [CITY], and I vote.', 'I live in Durham, and I vote.'],
    ['Hello, my name is: [NAME]. I live in [CITY].', 'Hello. I live in Durham.'],
  ])('%s', (text, expected) => expect(said(text, 'en')).toBe(expected));
});

describe('y en español', () => {
  it.each([
    ['Me llamo ____ y llamo desde ____.', 'Llamo desde Durham.'],
    ['Buenos días, me llamo [NAME] y llamo desde [CITY].', 'Buenos días, llamo desde Durham.'],
    ['Hola, mi nombre es [NAME] y vivo en [CITY].', 'Hola, vivo en Durham.'],
    ['Mi nombre es [NAME], vivo en [CITY] y voto.', 'Vivo en Durham y voto.'],
    ['Soy [NAME], de [CITY].', 'Llamo de Durham.'],
    ['Hola, soy [NAME] de [CITY].', 'Hola, llamo de Durham.'],
    ['Le habla [NAME], residente de [CITY].', 'Soy residente de Durham.'],
    ['Me llamo [NAME], soy votante en [CITY].', 'Soy votante en Durham.'],
    ['Me llamo [NAME]. Vivo en [CITY].', 'Vivo en Durham.'],
    ['Buenas tardes, me llamo [NAME]. Vivo en [CITY].', 'Buenas tardes. Vivo en Durham.'],
    ['Me llamo [NAME], llamando desde [CITY].', 'Llamo desde Durham.'],
    ['Dígale que llamó [NAME].', 'Dígale que llamó alguien de la comunidad.'],
    ['Gracias, [NAME].', 'Gracias.'],
    ['¡Hola! Me llamo [NAME] y llamo desde [CITY].', '¡Hola! Llamo desde Durham.'],
    ['Mi nombre completo es [NAME] y vivo en [CITY].', 'Vivo en Durham.'],
  ])('%s', (text, expected) => expect(said(text, 'es')).toBe(expected));
});

describe('a sentence made to be slow', () => {
  it.each([
    ['space before the name', `${' '.repeat(3_900)}[NAME]x`],
    ['space after the name', `[NAME]${' '.repeat(3_900)}x`],
    ['space after an introduction', `My name is [NAME]${' '.repeat(3_900)}x`],
  ])('takes no longer than a blink with %s', (_, text) => {
    const began = performance.now();
    said(text, 'en');
    expect(performance.now() - began).toBeLessThan(500);
  });
});
