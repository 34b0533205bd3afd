import { h, render } from 'preact';
import { chooseLanguage } from '../../lib/language/language';
import { CallWindow, type CallWindowProps } from './CallWindow';

interface Opened extends Omit<CallWindowProps, 'place' | 'onDrawn'> {
  removeOld(): Promise<void>;
}

/** A window of ours that is to show the call screen. */
export interface CallWindowStart extends Pick<CallWindowProps, 'place' | 'onDrawn'> {
  readonly open: () => Promise<Opened>;
}

/** Shows the call screen in a window of ours as soon as what it stands on is open, or says why it cannot be. */
export async function showCallWindow(into: HTMLElement, { place, open, onDrawn }: CallWindowStart): Promise<void> {
  try {
    const { removeOld, ...opened } = await open();
    render(h(CallWindow, { ...opened, place, onDrawn }), into);
    void removeOld();
  } catch (error) {
    const { ErrorScreen } = await import('../app/ErrorScreen');
    const language = chooseLanguage('auto', navigator.languages);
    render(h(ErrorScreen, { language, error: String(error), onAgain: () => location.reload() }), into);
  }
}
