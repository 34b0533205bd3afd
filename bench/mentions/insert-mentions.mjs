/** Puts mentions into a page that has none, half of them as one text, half split by a tag or a no-break space. */

/** One mention each; `<b>` and `<em>` become elements. */
const SENTENCES = [
  'The sheriff renewed the 287(g) agreement with ICE on Monday.',
  'Critics of <b>Secure</b> Communities say it feeds deportation.',
  'The jail honored every ICE detainer that it received.',
  'Immigration lawyers spoke about 287<em>(g)</em> before the vote.',
  'The county had joined Secure Communities with Homeland Security.',
  'An immigration\u00a0detainer asks a jail to hold somebody for ICE.',
];

/**
 * Text for the page's own world: adds `count` of the sentences as paragraphs beside the page's own, evenly spread.
 * @param {number} count
 */
export const insertMentions = count => `(${insertInPage})(${JSON.stringify(SENTENCES)}, ${count}); undefined`;

/** @param {readonly string[]} sentences @param {number} count */
function insertInPage(sentences, count) {
  const alone =
    'nav,[role=navigation],[role^=menu],button,select,textarea,code,pre,svg,noscript,template,script,style,iframe,[contenteditable],[hidden]';
  const places = [...document.body.querySelectorAll('p,li,h2,h3,td')].filter(
    place => !place.closest(alone) && place.checkVisibility() && (place.textContent ?? '').trim().length > 20,
  );
  for (let index = 0; index < count; index++) {
    const paragraph = document.createElement('p');
    for (const [at, piece] of (sentences[index % sentences.length] ?? '').split(/<\/?(?:b|em)>/).entries()) {
      if (at % 2 === 0) paragraph.append(piece);
      else paragraph.appendChild(document.createElement('b')).append(piece);
    }
    const place = places[Math.floor((index * places.length) / count)];
    const around = place?.closest('table,ul,ol') ?? place;
    if (around) around.before(paragraph);
    else document.body.append(paragraph);
  }
}
