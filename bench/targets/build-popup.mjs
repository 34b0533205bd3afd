/** Builds the extension for weighing: node build-popup.mjs FOLDER [without], where `without` leaves the code of the directory out. */
import { build } from 'wxt';

/** What there would not be without the directory: its reading, its panels and words, and the ways to them. */
const DIRECTORY =
  /\/lib\/targets\/congress\/|\/components\/congress\/|\/lib\/platform\/directory-|\/language\/(?:\w\w\/)?congress(?:-words)?\.ts|\/components\/call\/(?:use-congress\.ts|CongressSection\.tsx)/;

/** Modules of the directory keep nothing but their names, read from where the bundler cannot see through: what is left can be weighed, not run. @type {import('vite').Plugin} */
const withoutDirectory = {
  name: 'call-in:without-directory',
  enforce: 'pre',
  transform(code, id) {
    if (!DIRECTORY.test(id)) return null;
    const names = [...code.matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm)].map(([, name]) => name);
    return { code: names.map(name => `export const ${name} = globalThis.${name};`).join('\n'), map: null };
  },
};

const [outDir, what] = process.argv.slice(2);
const plugins = what === 'without' ? [withoutDirectory] : [];
await build({ browser: 'chrome', manifestVersion: 3, ...(outDir && { outDir }), vite: () => ({ plugins }) });
