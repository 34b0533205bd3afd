import { after, anyOf, before, type Clue, follows, near, precedes } from '../clue';
import { phrases } from '../phrase-list';

/** A program and not a quality: it begins, ends, is joined and left; it is one thing. */
export const PROGRAM: readonly Clue[] = [
  // A verb in the singular: one thing, not several communities.
  after(1.75, /^["”’»']?\s+(?!was |is |has |does )[a-z]{2,}(?<!s)s\s+[A-Za-zÀ-ÿ\d]/),
  after(1.75, /^["”’»']?\s+(?!need|want|deserv|locat|bas|host|open)[a-z]{2,}ed(?![a-z])/),
  precedes(
    1.75,
    phrases(
      "is, was, isn't, wasn't, has, had, does, did, didn't, doesn't, will, would, sent, began, led, put, came, comes, became, meant, ends, returns, works, matches, made, opt, out, voluntary, mandatory, optional, over, back, dead, obligatorio, obligatoria, voluntario, llega, llegó, es, fue, era, no es, no fue, sigue, empezó, comenzó, inició, permite, permitía, separa, vuelve, volvió, nació, entró, se activó, revisa, manda, mandaba, deporta, deportó, opera, operó, funciona, tuvo, tiene, terminó, acabó, arranca, arrancó, cumple",
    ),
  ),
  // "Was Secure Communities active in the county?"
  before(2, /(?:^|[.?!]\s+)(?:Is|Was|Has)\s+["“]?$/),
  // "Secure Communities-driven removals".
  after(1.5, /^[-\u2010\u2011](?:driven|era|style|related|type|like|linked|generated|based|fueled|flagged)(?![a-z])/),
  // It finds people, and they are sent home.
  before(
    3,
    /(?:por medio de|(?:(?:detect|identific|deport|señal)ad[oa]s?|cay(?:ó|eron)) por|(?:flagged|caught|snared|swept up|identified|deported|removed) (?:up )?(?:by|in|through|via|under))\s+["“«]?$/,
  ),
  precedes(1, phrases('by the numbers, not optional, explained, 101, faq, initiative, system, project')),
  after(1, /^["”’»']?\s*:\s+(?:[Aa]n?|[Tt]he|[Ww]hat|[Hh]ow|[Ww]hy|preguntas|[Qq]ué|[Cc]ómo|[Ll]o que)\s/),
  precedes(
    2,
    phrases(
      'program/s, dragnet, database, task force, memo/randum, deportations, deportees, policy, jurisdictions, opt out/s, fingerprint*, moa, agreement/s, hit/s, match/es, federal program, enforcement program, immigration program',
    ),
  ),
  follows(
    2,
    phrases(
      'end/s/ed/ing, stop/s/ped/ping, leav:e/es/ing, left, out of, sign up for, signs up for, signed up for, sign on to, exit/s/ed/ing, quit/s/ting, join/s/ed/ing, scrap/s/ped/ping, drop/s/ped/ping, replac:e/es/ed/ing, suspend/s/ed/ing, reviv:e/es/ed/ing, restart/s/ed/ing, restor:e/es/ed/ing, reinstat:e/es/ed/ing, reactivat:e/es/ed/ing, implement*, activat:e/es/ed/ing, resist/s/ed/ing, oppos:e/es/ed/ing, fight/s/ing, fought, halt/s/ed/ing, abolish/es/ed/ing, terminat:e/es/ed/ing, discontinu:e/es/ed/ing, dismantl:e/es/ed/ing, criticiz:e/es/ed/ing, blast/s/ed/ing, slam/s/med, sue over, sues over, sued over, suing over, protest/s/ed/ing, defend/s/ed/ing, reject/s/ed/ing, refus:e/es/ed/ing, condemn/s/ed, no to, no more, under, against, about, through, thru, via, called, called it, calls it, call it, known as, dubbed, named, from, whether, that, consent to, frenar, contra, terminar, terminar con, poner fin a, bajo, salir de, salirse de, sale de, fuera de, deja, dejar, revive, revivir, suspende/n/r, suspendió, suspendio, reactiv:a/ó/o/ar, restablec*, implement*, eliminar, eliminó, elimino, cancel*, reemplaz*, sustitu*, alto a, no a, no al, basta de, adiós, adios, llegó, llega, participar en, a raíz de, debido a, gracias a, llamad:o/a, denominad:o/a, conocido como, conocida como, dijeron, llego, tras, descontinuar, luego, después, despues, otra vez, arranca, critican, critica, rechaz*',
    ),
  ),
  follows(
    1,
    phrases(
      "did, does, how, why, when, should, can, will, what is, what's, pay for, pays for, bring back, brings back, brought back, report on, truth about, qué es, regreso de, fin de, fin a",
    ),
  ),
  before(1, /(?:^|\s)(?:of|de|con|by|on|over|into|in|en|y|como)\s+["“‘«']?$/),
  follows(
    1.5,
    phrases(
      'programa/s, program, initiative, iniciativa, federal, llamad:o/a, so called, sistema, programa de, programa federal de, programas de, iniciativa de, sistema de, program called, initiative called, program known as, llamada de',
    ),
  ),
  near(
    1,
    anyOf(
      'fingerprint, huellas, removal, opt out, opted out, dragnet, scrapped, FBI, bookings, booked, deportab, criminal alien, green card, 2008, 2011, 2014, 2017, la migra',
    ),
  ),
];
