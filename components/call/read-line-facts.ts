import { type ComponentChildren, Fragment, h } from 'preact';
import { isVouched } from '../../lib/targets/is-vouched';
import { CongressSection } from './CongressSection';
import type { CallScene } from './call-scene';
import { HoursLine } from './HoursLine';
import { LawSection } from './LawSection';
import { OtherWays } from './OtherWays';
import { PlaceSection } from './PlaceSection';
import { readOpeningOf } from './read-opening-of';

/** What there is to know of the line shown, with what is shown of it beside and under the number. */
export interface LineFacts {
  /** False asks for a second press. */
  readonly isVouched: boolean;
  /** A machine will answer: the voicemail script is the one to have in view. */
  readonly isMachine?: boolean;
  readonly hours?: ComponentChildren;
  readonly ways?: ComponentChildren;
  /** The law, the caller's members of Congress, and offices of their place. */
  readonly below?: ComponentChildren;
}

/** Reads the hours and other lines of the target shown, who stands by its number, and what the law and the directory say. */
export function readLineFacts(scene: CallScene): LineFacts {
  const { view, data, desk, at, choose } = scene;
  const { target, stored } = view;
  const showBelow = (isClosed: boolean) =>
    h(Fragment, null, h(LawSection, scene), h(CongressSection, { ...scene, target, isClosed }), h(PlaceSection, scene));
  if (target?.kind !== 'callable') return { isVouched: true, below: showBelow(false) };
  const { isClosed, isMachine, line } = readOpeningOf(target, desk.call, at);
  const onLine = (number: string) => choose({ target: target.id, line: number });
  return {
    isVouched: isVouched(target, stored.trust, data.feeds?.feeds ?? []),
    isMachine,
    hours: line && h(HoursLine, { ...scene, ...line, key: target.id, target }),
    ways: h(OtherWays, { target, onLine }),
    below: showBelow(isClosed),
  };
}
