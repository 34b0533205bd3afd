import { untilParsed } from '../hooks/until-parsed';
import type { Drawn, Picture } from './picture';

const SVG = 'http://www.w3.org/2000/svg';

/** Older than this it may say of hours and of "minutes ago" what is not so any more, in ms. */
const MOST_AGE_MS = 15 * 60_000;

/** Draws what was kept before `root`, which it hides; null where that is no picture, or an old one. Nothing in it can be pressed. */
export async function drawPicture(kept: unknown, at: number): Promise<HTMLElement | null> {
  if (!isPicture(kept) || at < kept.at || at - kept.at > MOST_AGE_MS) return null;
  await untilParsed();
  const root = document.getElementById('root');
  if (!root) return null;
  document.documentElement.lang = kept.lang;
  document.documentElement.className = kept.classes;
  const picture = document.createElement('div');
  picture.className = 'picture';
  picture.inert = true;
  picture.append(draw(kept.screen, false));
  root.hidden = true;
  root.before(picture);
  performance.mark('picture');
  return picture;
}

/** It comes out of our own memory, so that its shape is all there is to ask. */
const isPicture = (kept: unknown): kept is Picture => typeof kept === 'object' && kept !== null && 'screen' in kept;

function draw(drawn: Drawn, isInSvg: boolean): Node {
  if (typeof drawn === 'string') return new Text(drawn);
  const [name, attributes, children] = drawn;
  const isSvg = isInSvg || name === 'svg';
  const element = isSvg ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    // The policy of our pages takes no style from an attribute that is set.
    if (key === 'style') element.style.cssText = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.map(child => draw(child, isSvg)));
  return element;
}
