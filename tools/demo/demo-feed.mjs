/** The demo's feed: the packaged campaigns plus one whose call day is today, signed with a key drawn at this start. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const STARTER = fileURLToPath(new URL('../../campaigns/starter.json', import.meta.url));
const DAY_MS = 86_400_000;

/** The person's own calendar date. @param {Date} date */
function localDate(date) {
  const part = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}

/**
 * The feed's bytes as a host would serve them.
 * @param {Date} now
 */
export function buildDemoFeed(now) {
  const starter = JSON.parse(readFileSync(STARTER, 'utf8'));
  const later = (/** @type {number} */ days) => new Date(now.getTime() + days * DAY_MS);
  starter._call_in.sequence += 1;
  starter._call_in.expires = later(7).toISOString();
  starter.items.unshift(demoCampaign(now, later(4)));
  return new TextEncoder().encode(`${JSON.stringify(starter, null, 2)}\n`);
}

/** @param {Date} now @param {Date} decided */
function demoCampaign(now, decided) {
  return {
    id: 'demo-harbor-287g',
    title: 'Say no to new 287(g) agreements',
    summary: 'A demonstration campaign from this computer: its call day is today, its decision in four days.',
    content_text:
      'The Harbor Ledger and Merrow County are invented. The number is the real comment line of the White House, so that you see a real call; nobody is dialed unless you press Call and your phone program agrees.',
    date_published: now.toISOString(),
    language: 'en',
    tags: ['287g'],
    _call_in: {
      topics: ['287g', 'scomm'],
      jurisdictions: ['ocd-division/country:us'],
      opens: new Date(now.getTime() - DAY_MS).toISOString(),
      closes: new Date(decided.getTime() + DAY_MS).toISOString(),
      deadline: { at: decided.toISOString(), label: 'The pending applications are decided' },
      call_days: [localDate(now), localDate(decided)],
      sponsors: [{ name: 'Rights coalition (demo)' }],
      actions: [
        {
          id: 'call',
          kind: 'call',
          title: 'Call the White House comment line',
          summary: 'Three minutes, with a script.',
          languages: ['en', 'es'],
          targets: [
            { office: 'white-house-comments', reason: 'ICE signs every agreement and answers to the President.' },
          ],
          scripts: [SCRIPT_EN, SCRIPT_ES],
        },
      ],
      translations: {
        es: {
          title: 'No a los nuevos acuerdos 287(g)',
          summary: 'Una campaña de demostración desde esta computadora: hoy es su día de llamadas.',
          deadline_label: 'Se deciden las solicitudes pendientes',
        },
      },
    },
  };
}

const SCRIPT_EN = {
  id: 'demo-en',
  language: 'en',
  blocks: [
    { say: 'greeting', text: "Hello, my name is ______ and I'm calling from ______." },
    { say: 'ask', text: 'Please turn down the new 287(g) applications, and end the program.' },
    {
      say: 'ask',
      when: 'voicemail',
      text: 'Please turn down the new 287(g) applications, and end the program. You need not call me back.',
    },
    {
      say: 'reason',
      choices: [
        {
          id: 'afraid',
          label: 'Neighbors are afraid to call the police',
          text: 'My neighbors are afraid to call the police, and that makes none of us safer.',
        },
        { id: 'budget', label: 'It takes local money', text: 'Our county needs its deputies and its money here.' },
      ],
    },
    { say: 'thanks', text: 'Thank you for passing this on.' },
  ],
};

const SCRIPT_ES = {
  id: 'demo-es',
  language: 'es',
  blocks: [
    { say: 'greeting', text: 'Buenos días, me llamo ______ y llamo desde ______.' },
    { say: 'ask', text: 'Por favor, rechacen las nuevas solicitudes 287(g) y pongan fin al programa.' },
    {
      say: 'ask',
      when: 'voicemail',
      text: 'Por favor, rechacen las nuevas solicitudes 287(g) y pongan fin al programa. No hace falta que me llamen.',
    },
    { say: 'reason', text: 'Mis vecinos tienen miedo de llamar a la policía, y así nadie está más seguro.' },
    { say: 'thanks', text: 'Gracias por transmitir mi mensaje.' },
  ],
};
