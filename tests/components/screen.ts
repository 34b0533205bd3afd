import { type ComponentChild, render } from 'preact';
import { vi } from 'vitest';

const ROLES: Readonly<Record<string, string>> = {
  A: 'link',
  ARTICLE: 'article',
  BUTTON: 'button',
  FIELDSET: 'group',
  FORM: 'form',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  LI: 'listitem',
  MAIN: 'main',
  NAV: 'navigation',
  OPTION: 'option',
  SECTION: 'region',
  SELECT: 'combobox',
  SUMMARY: 'button',
  TEXTAREA: 'textbox',
};

function roleOf(element: Element): string | undefined {
  const given = element.getAttribute('role');
  if (given) return given;
  if (!(element instanceof HTMLInputElement)) return ROLES[element.tagName];
  return element.type === 'checkbox' || element.type === 'radio' ? element.type : 'textbox';
}

const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

function nameOf(element: Element): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy) return tidy(document.getElementById(labelledBy)?.textContent);
  const label = element.getAttribute('aria-label');
  if (label) return label;
  if (element.id && element.matches('input, select, textarea')) {
    const written = document.querySelector(`label[for="${element.id}"]`);
    if (written) return tidy(written.textContent);
  }
  if (element.matches('input')) return tidy(element.closest('label')?.textContent);
  return tidy(element.textContent);
}

/** A page in the words of whoever is before it: roles and accessible names. */
export interface Screen {
  all(role: string, name?: string | RegExp): HTMLElement[];
  /** Waits until something with this role and name is there. */
  find(role: string, name?: string | RegExp): Promise<HTMLElement>;
  /** Waits for it to be there and usable, then presses it. */
  press(role: string, name: string | RegExp): Promise<void>;
  /** Types over what a field holds and leaves it. */
  fill(name: string | RegExp, text: string): Promise<void>;
  choose(name: string | RegExp, value: string): Promise<void>;
  /** Waits until these words are on the page. */
  reads(words: string | RegExp): Promise<void>;
  /** All that stood there when these words first did; to be asked for before they do. */
  readsFirst(words: string): Promise<string>;
  text(): string;
  close(): void;
}

/** A page comes from a module of its own, which the first test of a file has to read and translate. */
const PATIENCE = { timeout: 8_000 };

/** Shows something in an empty document. */
export function show(what: ComponentChild): Screen {
  document.body.replaceChildren();
  const root = document.createElement('div');
  document.body.append(root);
  render(what, root);
  const matches = (actual: string, wanted: string | RegExp | undefined) =>
    wanted === undefined || (typeof wanted === 'string' ? actual === wanted : wanted.test(actual));
  const all = (role: string, name?: string | RegExp) =>
    [...root.querySelectorAll<HTMLElement>('*')].filter(
      element => roleOf(element) === role && matches(nameOf(element), name),
    );
  const find = (role: string, name?: string | RegExp) =>
    vi.waitFor(() => {
      const [found] = all(role, name);
      if (found) return found;
      const there = all(role).map(nameOf).join(' | ');
      throw new Error(`No ${role} named ${name}; there are: ${there}\n${tidy(root.textContent)}`);
    }, PATIENCE);
  const change = async (element: HTMLElement, value: string) => {
    (element as HTMLInputElement).value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
    // Nobody types and leaves in one task.
    await new Promise(resolve => setTimeout(resolve));
    element.dispatchEvent(new Event('blur'));
    element.dispatchEvent(new Event('focusout', { bubbles: true }));
  };
  const text = () => tidy(root.textContent);
  return {
    all,
    find,
    press: async (role, name) => {
      const pressed = await find(role, name);
      await vi.waitFor(() => {
        if (pressed.matches(':disabled, [aria-disabled="true"]')) throw new Error(`${role} ${name} stays disabled`);
      }, PATIENCE);
      pressed.click();
    },
    fill: async (name, typed) => change(await find('textbox', name), typed),
    choose: async (name, value) => change(await find('combobox', name), value),
    reads: words =>
      vi.waitFor(() => {
        if (
          !matches(text(), typeof words === 'string' ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : words)
        )
          throw new Error(`"${words}" is not on the page, which reads: ${text()}`);
      }, PATIENCE),
    readsFirst: words =>
      new Promise(resolve => {
        const observer = new MutationObserver(() => {
          if (!text().includes(words)) return;
          observer.disconnect();
          resolve(text());
        });
        observer.observe(root, { childList: true, characterData: true, subtree: true });
      }),
    text,
    close: () => render(null, root),
  };
}
