import type { Plugin } from 'vite';

/** Asks the browser to compile all functions of these scripts when it loads them: one by one, as each is first called, costs more where nearly all are. Browsers that do not know the comment pass over it. */
export const compileAtOnce = (files: readonly string[]): Plugin => ({
  name: 'compile-at-once',
  generateBundle(_options, bundle) {
    for (const file of files) {
      const script = bundle[file];
      if (script?.type === 'chunk') script.code = `//# allFunctionsCalledOnLoad\n${script.code}`;
    }
  },
});
