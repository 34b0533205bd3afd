/** Pages made up for measuring: the words are of no consequence, the shape is that of a news page. */

const WORDS =
  'the county board met on evening to hear from residents about roads schools water budget and a plan for new park while staff said work could start next spring after vote of members'.split(
    ' ',
  );

/** A small generator of numbers from 0 to 1, the same for the same seed. @param {number} seed */
export function seeded(seed) {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** @param {() => number} random @param {number} words */
export function sentence(random, words) {
  const said = Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)] ?? 'the').join(' ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/**
 * A news page of about this many bytes: half of it markup, scripts and data, as saved pages have it.
 * @param {number} bytes
 * @param {number} seed
 */
export function generatePage(bytes, seed) {
  const random = seeded(seed);
  const data = JSON.stringify(
    Array.from({ length: Math.floor(bytes / 400) }, (_, id) => ({ id, t: sentence(random, 14) })),
  );
  let body = '';
  while (body.length < bytes - data.length - 600) {
    body += `<section class="story"><h2><a href="#${body.length}">${sentence(random, 6)}</a></h2>`;
    for (let left = 3; left > 0; left--) {
      body += `<p>${sentence(random, 14)} <a href="#">${sentence(random, 3)}</a> ${sentence(random, 12)} <em>${sentence(random, 2)}</em></p>`;
    }
    body += `<ul class="more"><li>${sentence(random, 4)}</li><li>${sentence(random, 5)}</li></ul></section>`;
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${sentence(random, 5)}</title>
<style>body{font:16px/1.5 serif}</style></head><body><nav><a href="#">Home</a> <a href="#">News</a></nav>
<main><article>${body}</article></main><script type="application/json">${data}</script></body></html>`;
}
