import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Script } from '../../lib/campaigns/script-schema';
import { fillScript } from '../../lib/script/fill';
import { type FillContext, isWhole, rememberBlank } from '../../lib/script/fill-values';
import { leaveNameOut } from '../../lib/script/leave-name-out';
import type { Piece } from '../../lib/script/script-view';
import { PLACEHOLDERS } from '../../lib/script/tokenize';
import { DEFAULT_SETTINGS, type Profile } from '../../lib/settings/settings';

const ROSA: Profile = { ...DEFAULT_SETTINGS.profile, name: 'Rosa Delgado', city: 'Durham', state: 'NC' };
const NOBODY: Profile = DEFAULT_SETTINGS.profile;
const OFFICE = { officeName: 'White House comment line' };

const script = (text: string, language = 'en'): Script => ({
  id: 's',
  language,
  blocks: [{ say: 'greeting', when: 'always', text }],
});
const fill = (text: string, context: Partial<FillContext> = {}, language = 'en') =>
  fillScript(script(text, language), 'call', { profile: ROSA, target: OFFICE, ...context });
const read = (text: string, context: Partial<FillContext> = {}, language = 'en') => fill(text, context, language).text;
const pieces = (text: string, context: Partial<FillContext> = {}): readonly Piece[] =>
  fill(text, context).blocks.flatMap(block => block.lines.flatMap(line => line.pieces));
const inputs = (text: string, context: Partial<FillContext> = {}) =>
  fill(text, { profile: NOBODY, ...context }).missing;

describe('the form of 2012', () => {
  const form =
    'My name is ______________ and I’m calling from ___________. I am calling to urge the President to end 287(g).';

  it('asks for name and city in the sentence', () => {
    expect(inputs(form)).toEqual(['name', 'city']);
    expect(read(form, { profile: NOBODY })).toMatch(/^My name is ____ and I’m calling from ____\./);
  });

  it('says name and city once they are known', () => {
    expect(read(form)).toMatch(/^My name is Rosa Delgado and I’m calling from Durham\. I am/);
  });

  it('says the first name alone when asked to, and keeps the whole for editing', () => {
    const context = { profile: { ...ROSA, nameUse: 'first' as const } };
    expect(read(form, context)).toMatch(/^My name is Rosa and/);
    expect(pieces(form, context)).toContainEqual(
      expect.objectContaining({ field: 'name', text: 'Rosa', value: 'Rosa Delgado' }),
    );
  });

  it('asks for the city where the question was asked on the first day', () => {
    expect(pieces(form, { profile: { ...NOBODY, name: 'Rosa' } })).toContainEqual(
      expect.objectContaining({ kind: 'input', field: 'city' }),
    );
  });

  it('does not say the labels that are printed behind its blanks', () => {
    const labelled = 'I’m ____ (name) of ______(your city), ____ (ZIP code) (a voter).';
    expect(read(labelled, { profile: { ...ROSA, zip: '27701' } })).toBe('I’m Rosa Delgado of Durham, 27701 (a voter).');
    expect(read(labelled, { profile: ROSA })).toBe('I’m Rosa Delgado of Durham, ____ (ZIP code) (a voter).');
  });

  it('keeps the key of a blank while it is filled, so the input does not lose its place', () => {
    const empty = pieces(form, { profile: NOBODY }).find(piece => piece.kind === 'input');
    const filled = pieces(form).find(piece => piece.kind === 'said');
    expect(filled?.key).toBe(empty?.key);
  });
});

describe('which blank is which', () => {
  it.each([
    ['My name is ____, I live in ____.', ['name', 'city']],
    ['Hi, this is ____ from ____, ____.', ['name', 'city', 'state']],
    ["I'm ____ and I live in ____, ZIP code ____.", ['name', 'city', 'zip']],
    ['I am a voter in ____ County.', ['county']],
    ['I am a constituent from ____ and my ZIP is ____.', ['city', 'zip']],
    ['____ (name) of ____ (city), ____ (ZIP)', ['name', 'city', 'zip']],
    ['I vote in the state of ____.', ['state']],
    ['[NAME] from ____', ['name', 'city']],
    ['[YOUR NAME] in [TU CIUDAD]', ['name', 'city']],
    ['Me llamo ____ y llamo desde ____.', ['name', 'city']],
    ['Mi nombre es ____ y vivo en ____, código postal ____.', ['name', 'city', 'zip']],
    ['Soy ____ de ____, condado de ____.', ['name', 'city', 'county']],
    ['Le habla ____, de ____.', ['name', 'city']],
    ['Soy vecina de ____.', ['city']],
    ['My name is: ____. I live in: ____.', ['name', 'city']],
    ['Me llamo: ____ y vivo en — ____.', ['name', 'city']],
    ['This is ____, a constituent from ____.', ['name', 'city']],
    ['Soy ____, residente de ____.', ['name', 'city']],
    ['I live in ____ County, ____.', ['county', 'state']],
    ["I'm calling from ____, ____ ____.", ['city', 'state', 'zip']],
    ['I live in [CITY, STATE] ____.', ['city', 'state', 'zip']],
    ['Mi código postal es ____.', ['zip']],
  ])('%s', (text, fields) => expect(inputs(text)).toEqual(fields));

  it.each([
    ['I am ____ years old.'],
    ["I'm calling from ____ Church."],
    ['I have lived here for ____ years.'],
    ['This is ____ to me.'],
    ['Soy ____ desde hace años'.replace('desde hace años', 'y nada más.')],
  ])('asks plainly, as a blank of its own: %s', text => {
    expect(inputs(text)).toHaveLength(1);
    expect(inputs(text)[0]).toMatch(/^other:/);
  });

  it('gives the same words the same key, wherever they stand', () => {
    const [key] = inputs('I am a member of ____ and I vote.');
    expect(inputs('Good morning.\n**I am a member of ____ and I vote.** Thank you.')).toEqual([key]);
  });

  it('keeps bare blanks of one list apart', () => {
    expect(new Set(inputs('- ____\n- ____\n- ____')).size).toBe(3);
  });

  it.each([
    ['Tengo ____ años y voto.', 'Tengo … años y voto'],
    ['Soy de ____ y tengo ____ años.', 'de … y tengo … años'],
    ['저는 ____ 학생입니다.', '저는 … 학생입니다'],
  ])('names a blank by the words around it as they are written: %s', (text, words) => {
    const asked = pieces(text, { profile: NOBODY }).findLast(piece => piece.kind === 'input');
    expect(asked).toMatchObject({ words });
  });

  it('labels an unknown placeholder with its own words', () => {
    expect(pieces('I belong to [YOUR CHURCH].')).toContainEqual(
      expect.objectContaining({ kind: 'input', words: 'YOUR CHURCH', field: 'other:[your church]' }),
    );
  });
});

describe('typing once fills it everywhere', () => {
  it('remembers name, place and blanks of its own in the profile, nothing else', () => {
    const text = 'I am ____ years old, [NAME]. As I said, I am ____ years old.';
    const missing = inputs(text);
    const profile = missing.reduce((now, field) => rememberBlank(now, field, ` ${field.slice(0, 4)} `), NOBODY);
    expect(read(text, { profile })).toBe('I am othe years old, name. As I said, I am othe years old.');
    expect(rememberBlank(NOBODY, 'promise', 'x')).toBe(NOBODY);
  });

  it.each([
    ['nc', 'NC'],
    ['N.C.', 'NC'],
    ['North Carolina', 'NC'],
    ['carolina del norte', 'NC'],
    ['nuevo méxico', 'NM'],
    ['', ''],
    ['Atlantis', 'MD'],
  ])('keeps a state written %j as the two letters settings can hold: %j', (written, kept) => {
    expect(rememberBlank({ ...NOBODY, state: 'MD' }, 'state', written).state).toBe(kept);
  });

  it('forgets a blank that was emptied', () => {
    const filled = rememberBlank(NOBODY, 'other:i am _ years old', '40');
    expect(filled.otherBlanks).toEqual({ 'i am _ years old': '40' });
    expect(rememberBlank(filled, 'other:i am _ years old', ' ').otherBlanks).toEqual({});
  });

  it('forgets the county with the state, and the district with the ZIP it was chosen for', () => {
    const austin = { ...NOBODY, state: 'TX', county: 'Travis County', zip: '78701', district: 'TX-37' };
    expect(rememberBlank(austin, 'zip', '75201')).toMatchObject({ state: 'TX', county: 'Travis County', district: '' });
    expect(rememberBlank(austin, 'zip', '78701-1234')).toMatchObject({ district: 'TX-37' });
    expect(rememberBlank(austin, 'state', 'NM')).toMatchObject({ state: 'NM', county: '', district: '' });
    expect(rememberBlank(austin, 'state', 'Texas')).toEqual(austin);
    expect(rememberBlank({ ...austin, state: '' }, 'state', 'TX')).toEqual(austin);
  });

  it('takes what is typed for this call before everything else', () => {
    expect(
      read('You promised [PROMISE] to [NAME] of [AGENCY].', { typed: { promise: 'a hearing', agency: 'the jail' } }),
    ).toBe('You promised a hearing to Rosa Delgado of the jail.');
  });

  it('says what was typed, never reads it as a placeholder', () => {
    expect(read('Hello, [NAME].', { profile: { ...ROSA, name: '[CITY] ____ **x**' } })).toBe(
      'Hello, [CITY] ____ **x**.',
    );
  });

  it('is not confused by blanks named like parts of an object', () => {
    expect(inputs('[constructor] [__proto__] [toString]')).toHaveLength(3);
  });

  it.each([
    ['state', 'Ma', false],
    ['state', 'Maryland', true],
    ['state', 'MD', true],
    ['state', 'carolina del norte ', true],
    ['zip', '2770', false],
    ['zip', '27701', true],
    ['name', 'Ro', true],
  ] as const)('a pause in typing the %s at "%s" keeps it: %s', (field, written, isKept) => {
    expect(isWhole(field, written)).toBe(isKept);
  });
});

describe('places', () => {
  it('asks for city and ZIP, and says the one that is known meanwhile', () => {
    expect(read('from [CITY, ZIP]')).toBe('from Durham');
    expect(inputs('from [CITY, ZIP]', { profile: ROSA })).toEqual(['zip']);
    expect(inputs('from [CITY, ZIP]', { profile: { ...NOBODY, zip: '27701' } })).toEqual(['city']);
    expect(read('from [CITY, ZIP]', { profile: NOBODY })).toBe('from ____');
    expect(read('from [CITY, ZIP]', { profile: { ...ROSA, zip: '27701' } })).toBe('from Durham, 27701');
    expect(read('from [CITY, ZIP]', { profile: { ...NOBODY, zip: '27701' } })).toBe('from 27701');
    expect(inputs('from [CITY, ZIP]')).toEqual(['city', 'zip']);
  });

  it('says city and state', () => {
    expect(read('from [CITY, STATE]')).toBe('from Durham, NC');
    expect(inputs('from [CITY, STATE]')).toEqual(['city', 'state']);
  });

  it('says "County" once', () => {
    const profile = { ...ROSA, county: 'Wake County' };
    expect(read('I vote in [COUNTY] County.', { profile })).toBe('I vote in Wake County.');
    expect(read('I vote in [COUNTY].', { profile })).toBe('I vote in Wake County.');
    expect(read('Voto en el condado de [COUNTY].', { profile })).toBe('Voto en el condado de Wake.');
    const target = { officeName: 'Wake County Sheriff', title: 'Sheriff', personName: 'Ann Example' };
    expect(read('I vote in **[COUNTY]** County.', { profile, target })).toBe('I vote in Wake County.');
  });
});

describe('whom it is said to', () => {
  const sheriff = { officeName: 'Wake County Sheriff', title: 'Sheriff', personName: 'Ann Example' };
  it('says title and name of a person, and the office where there is none', () => {
    expect(read('Hello, [TITLE] [TARGET].', { target: sheriff })).toBe('Hello, Sheriff Ann Example.');
    expect(read('Hello, [TITLE] [TARGET].')).toBe('Hello, White House comment line.');
    expect(read('Hello, **[TITLE]** [TARGET].', { target: { ...OFFICE, title: 'President' } })).toBe(
      'Hello, White House comment line.',
    );
    expect(read('I urge [REP/SEN NAME].', { target: sheriff })).toBe('I urge Sheriff Ann Example.');
    expect(read('I urge [REP/SEN NAME].')).toBe('I urge White House comment line.');
    expect(read('the [OFFICE]', { target: sheriff })).toBe('the Wake County Sheriff');
  });

  it.each(['[TITLE] [REP/SEN NAME]', 'Sheriff [REP/SEN NAME]', 'SHERIFF, [REP/SEN NAME]'])(
    'says a title once: %s',
    written => {
      expect(read(`Hello, ${written}.`, { target: sheriff }).match(/sheriff/giu)).toHaveLength(1);
      expect(read('Hello, [TITLE] [REP/SEN NAME].')).toBe('Hello, White House comment line.');
    },
  );

  it('takes another title that is typed over it', () => {
    const typed = { title: 'Deputy' };
    expect(read('I urge [REP/SEN NAME].', { target: sheriff, typed })).toBe('I urge Deputy Ann Example.');
  });

  it('says a title once where the name begins with it', () => {
    const target = { ...sheriff, personName: 'Sheriff Ann Example' };
    for (const written of ['[TITLE] [TARGET]', '[REP/SEN NAME]', '[TITLE] [REP/SEN NAME]'])
      expect(read(`Hello, ${written}.`, { target })).toBe('Hello, Sheriff Ann Example.');
  });
});

describe('conditions and choices', () => {
  const blocks: Block[] = [
    { say: 'greeting', when: 'always', text: 'Hello.' },
    { say: 'standing', when: 'constituent', text: 'I live in [CITY].' },
    {
      say: 'reason',
      when: 'always',
      choices: [
        { id: 'a', label: 'Safety', text: 'It makes us less safe.' },
        { id: 'b', label: 'Cost', text: 'It costs ____ dollars.\n\n- and more' },
      ],
    },
  ];
  const whole: Script = { id: 's', language: 'en', blocks };

  it('speaks of a constituent only to an office that answers to the caller’s place', () => {
    const said = { profile: ROSA, target: OFFICE };
    expect(fillScript(whole, 'call', said).text).not.toContain('I live in');
    expect(fillScript(whole, 'call', { ...said, isConstituent: true }).text).toContain('I live in Durham.');
  });

  it('opens with the first choice and takes the picked one', () => {
    const said = { profile: ROSA, target: OFFICE, isConstituent: true };
    const first = fillScript(whole, 'call', said);
    expect(first.text).toContain('less safe');
    const { choice } = first.blocks[2] ?? {};
    expect(choice?.options.map(option => option.label)).toEqual(['Safety', 'Cost']);
    const second = fillScript(whole, 'call', { ...said, picked: { [choice?.key ?? '']: 'b' } });
    expect(second.text).toContain('It costs ____ dollars.\n• and more');
    expect(second.missing).toHaveLength(1);
  });

  it('picks inside a sentence, filled', () => {
    const text = 'because [CHOOSE: I live in [CITY] | my church is ____].';
    expect(read(text)).toBe('because I live in Durham.');
    const choice = pieces(text).find(piece => piece.kind === 'choice');
    expect(choice).toMatchObject({ picked: '0', pieces: [] });
    const other = pieces(text, { picked: { [choice?.key ?? '']: '1' } }).find(piece => piece.kind === 'choice');
    expect(other?.kind === 'choice' && other.pieces.map(piece => piece.kind)).toEqual(['words', 'input']);
  });

  it('falls back to the first when the picked one is gone', () => {
    expect(read('[CHOOSE: a | b]', { picked: { 's 0.0': '7' } })).toBe('a');
  });
});

describe('nothing raw reaches a mouth', () => {
  it('never prints a bracketed word, whoever calls', () => {
    const part = fc.oneof(
      fc.constantFrom(
        ...PLACEHOLDERS.map(name => `[${name}]`),
        '[FOO]',
        '[your dog]',
        '_____',
        '[CHOOSE: [NAME] | ____ | c]',
        '**',
      ),
      fc.constantFrom(
        'My name is ',
        ' and ',
        "I'm calling from ",
        '. ',
        'Me llamo ',
        ' y llamo desde ',
        ', ',
        '\n',
        '- ',
      ),
    );
    const text = fc.array(part, { maxLength: 14 }).map(parts => parts.join(''));
    const profile = fc.record({
      nameUse: fc.constantFrom('full' as const, 'first' as const, 'none' as const),
      isKnown: fc.boolean(),
    });
    fc.assert(
      fc.property(text, profile, fc.constantFrom('en', 'es'), (written, { nameUse, isKnown }, language) => {
        const profile = { ...(isKnown ? ROSA : NOBODY), nameUse };
        const said = read(written, { profile, leaveNameOut }, language);
        expect(read(written, { profile: { ...profile, nameUse: 'none' } })).not.toContain('Rosa');
        expect(said).not.toMatch(/\[|\]|\uE000|\uE001/);
        if (nameUse === 'none') expect(said).not.toContain('Rosa');
      }),
      { numRuns: 3000 },
    );
  });

  const person = { officeName: 'Wake County Sheriff', title: 'Sheriff', personName: 'Ann Example' };
  const plainPart = fc.constantFrom('My name is ', ' and ', "I'm calling from ", '. ', 'Me llamo ', ', ', '¿Y', ' (x)');
  const mark = fc.constantFrom(...PLACEHOLDERS.map(name => `[${name}]`), '[your dog]', '_____', '[CHOOSE: a | b]');

  it('keeps every placeholder as something said, asked or picked, and the words around it as they are', () => {
    const text = fc.array(fc.tuple(plainPart, mark), { maxLength: 8 });
    fc.assert(
      fc.property(text, fc.boolean(), (parts, isKnown) => {
        const profile = { ...(isKnown ? ROSA : NOBODY), zip: isKnown ? '27701' : '' };
        for (const [plainText, placeholder] of parts) {
          const [first, ...rest] = pieces(`${plainText}${placeholder}`, { profile, target: person });
          const words = first?.kind === 'words' ? first.text : '';
          expect(words.trim()).toBe(plainText.trim());
          expect(rest.filter(({ kind }) => kind !== 'words')).not.toHaveLength(0);
        }
        const whole = parts.flat().join('');
        const shown = pieces(whole, { profile, target: person });
        const [words, others] = [
          shown.filter(({ kind }) => kind === 'words'),
          shown.filter(({ kind }) => kind !== 'words'),
        ];
        const plainText = parts.map(([said]) => said).join('');
        const isJoint = (piece: Piece) => /,$|\.space$/u.test(piece.key);
        const saidWords = words
          .filter(piece => !isJoint(piece))
          .map(piece => (piece.kind === 'words' ? piece.text : ''));
        expect(saidWords.join('').trim()).toBe(plainText.trim());
        expect(others.length).toBeGreaterThanOrEqual(parts.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is said, asked or picked wherever it stands: none is dropped for want of knowledge', () => {
    for (const name of PLACEHOLDERS)
      for (const profile of [NOBODY, ROSA])
        for (const target of [OFFICE, person])
          expect(
            pieces(`Hello [${name}].`, { profile, target }).some(({ kind }) => kind !== 'words'),
            name,
          ).toBe(true);
  });
});
