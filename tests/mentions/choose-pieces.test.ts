import { describe, expect, it } from 'vitest';
import packaged from '../../campaigns/topics.json';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { choosePieces } from '../../lib/mentions/choose-pieces';
import { piecesOf } from '../../lib/mentions/gate';
import { gateSource } from '../../lib/mentions/gate-source';
import { preparePackaged } from '../../lib/mentions/prepare-packaged';

const prepared = preparePackaged(packaged.topics as Topic[]);
const names = prepared.flatMap(topic => [...topic.names, ...topic.weakNames]);

describe('the pieces of names', () => {
  it('begin or end with a few letters, so that most of a text is passed over', () => {
    const { anchors, chosen } = choosePieces(names, { length: 8, arePlain: false });
    expect(anchors.size).toBeLessThan(6);
    for (const frequent of 'eaosntir') expect(anchors).not.toContain(frequent);
    for (const piece of chosen.keys())
      expect([piece.charAt(0), piece.at(-1)].some(end => anchors.has(`${end}`))).toBe(true);
  });

  it('find every name once', () => {
    for (const arePlain of [false, true]) {
      const { chosen } = choosePieces(names, { length: 8, arePlain });
      expect([...chosen.values()].flat().sort()).toEqual([...new Set(names)].sort());
    }
  });

  it('begin with an anchor and stand within a word where they are to be plain, as far as a name allows', () => {
    const { anchors, chosen } = choosePieces(['Rivas decree', 'K of C'], { length: 6, arePlain: true });
    for (const piece of chosen.keys()) expect(anchors).toContain(piece.charAt(0));
    expect(chosen.get('decree')).toEqual(['Rivas decree']);
  });

  it('stand in hardly a sentence without a name', () => {
    const [pieces = ''] = gateSource(prepared).split('\n');
    const sentences = [
      'The program of the police department holds that law enforcement is not what most shareholders would secure.',
      'El programa escolar de la comunidad no detuvo a nadie en las oficinas del condado.',
      'Once held, the communities of the Immigration\nHome page commented on 1,357 retentions and 2,470 officers.',
    ];
    for (const sentence of sentences) expect(sentence.match(piecesOf(pieces)) ?? []).toHaveLength(0);
  });
});
