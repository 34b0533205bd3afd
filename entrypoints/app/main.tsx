import { render } from 'preact';
import '../../components/theme.css';
import { chooseLanguage } from '../../lib/language/language';
import { App } from './App';
import { createAppPorts } from './ports';

const root = document.getElementById('root');

function start(into: HTMLElement): void {
  try {
    render(<App ports={createAppPorts()} />, into);
  } catch (error) {
    void showError(into, error);
  }
}

async function showError(into: HTMLElement, error: unknown): Promise<void> {
  const { ErrorScreen } = await import('../../components/app/ErrorScreen');
  const language = chooseLanguage('auto', navigator.languages);
  render(<ErrorScreen language={language} error={String(error)} onAgain={() => location.reload()} />, into);
}

if (root) start(root);
