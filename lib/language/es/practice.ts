import type { PracticeWords } from '../en/practice';

/** Spanish words of practice mode; `staff` is what the mock staffer says, in the script's language. */
export const practiceEs: PracticeWords = {
  title: 'Práctica',
  nothing: 'No se llama a nadie y no se registra nada.',
  turn: (position, all) => `${position} de ${all}`,
  theySay: 'Le dicen',
  youHear: 'Usted oye',
  youSay: 'Usted dice, en voz alta',
  next: 'Ya lo dije',
  again: 'Otra vez desde el principio',
  back: 'Volver al guion',
  staff: {
    call: office => `Buenos días, ${office}. ¿En qué puedo ayudarle?`,
    not_my_decision: () => 'Lo siento, pero esa decisión no nos toca a nosotros.',
    reluctant: () => 'Debo decirle que aquí lo vemos de otra manera.',
    supportive: () => 'Gracias por llamar. En esto estamos de acuerdo con usted.',
    voicemail: office =>
      `Usted se ha comunicado con ${office}. En este momento nadie puede atender su llamada. Deje su mensaje después del tono.`,
  },
};
