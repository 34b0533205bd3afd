import type { SayMoreWords } from '../en/say-more';

/** Spanish words for what goes with a script and is not needed at every call. */
export const sayMoreEs: SayMoreWords = {
  replies: 'Si le dicen…',
  reply: {
    not_my_decision: '«Esa decisión no es nuestra»',
    reluctant: 'No están de acuerdo o dudan',
    supportive: 'Están de acuerdo',
  },
  copyScript: 'Copiar guion',
  scriptCopied: 'Guion copiado',
  notCopied: 'El navegador no dejó que Call-In copiara. Seleccione el guion y cópielo usted.',
  story: 'Con sus propias palabras',
  storyLabel: 'Su propia historia, dos o tres frases',
  storyHint:
    'Por qué le importa. Se dice antes de la pregunta final, se guarda en este dispositivo para la próxima vez y no se envía a nadie. No cuente el estatus migratorio de nadie.',
  together: 'A esta oficina se le pide algo más. Dígalo en la misma llamada:',
  bridge: 'También llamo por otro asunto.',
  changed: day => `Estas palabras cambiaron desde que usted las dijo el ${day}`,
  practise: 'Practicar antes',
  print: 'Tarjeta para imprimir',
  safety: 'Antes de llamar',
  nameUse: 'Mi nombre en el guion',
  nameUses: { full: 'Como lo escribí', first: 'Solo mi primer nombre', none: 'Sin nombre' },
  safetyLines: [
    'Puede dar solo su primer nombre, o ninguno.',
    'La oficina puede ver su número. Marque *67 antes del número para ocultarlo.',
    'Las llamadas pueden ser grabadas.',
    'Nunca diga el estatus migratorio de nadie. Una amistad con ciudadanía puede llamar en su lugar.',
    'Pueden pedirle su código postal para saber que vive ahí.',
  ],
};
