import type { DoneWords } from '../en/done';
import { plural } from '../language';

/** Spanish words for when every office was rung. */
export const doneEs: DoneWords = {
  doneTitle: 'Gracias. Eso fue todo.',
  doneCount: count => plural(count, 'Hizo 1 llamada hoy.', `Hizo ${count} llamadas hoy.`),
  againOn: day => `El próximo día de llamadas es el ${day}.`,
  callAgain: 'Volver al guion',
  whatElse: 'Qué más puede hacer',
  share: 'Cuéntele a alguien',
  shareText: (title, url) => `Acabo de llamar por «${title}». Toma tres minutos. ${url}`.trim(),
  copyShare: 'Copiar este texto',
  shareCopied: 'Texto copiado',
  shareVia: 'Compartir…',
  copyLink: 'Copiar el enlace',
  linkCopied: 'Enlace copiado',
  notCopied: 'El navegador no dejó que Call-In copiara. Seleccione el texto y cópielo usted.',
};
