import { copiesEn } from '../../../lib/language/en/copies';
import type { CallIn, View } from './test';

/** The screen that saves copies and brings them back. */
export async function openCopies(callIn: CallIn): Promise<View> {
  const app = await callIn.openExtensionPage('app.html#/copies');
  await app.waitFor('heading', copiesEn.title);
  return app;
}

/** Picks a file as a person does, without the system's own window. */
export const chooseFile = (app: View, text: string) =>
  app.evaluate(content => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([content], 'backup.json', { type: 'application/json' }));
    if (!field) throw new Error('no file field');
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
