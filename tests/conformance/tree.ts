import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files by path from the repository's root, with their text: the real ones, or planted ones that break a rule. */
export type Tree = ReadonlyMap<string, string>;

/** A tree made up for a test. */
export const plant = (files: Readonly<Record<string, string>>): Tree => new Map(Object.entries(files));

const TEXT = /\.(ts|tsx|mts|mjs|js|json|css|html|md|yml|svg)$/;

/** Reads the text files under some files and folders of a root; what does not exist is left out. */
export function readTree(root: string, paths: readonly string[]): Tree {
  const files = new Map<string, string>();
  const visit = (path: string) => {
    const full = join(root, path);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat?.isDirectory()) for (const name of readdirSync(full).sort()) visit(`${path}/${name}`);
    else if (stat && TEXT.test(path)) files.set(path, readFileSync(full, 'utf8'));
  };
  for (const path of paths) visit(path);
  return files;
}

/** The part of a tree whose paths match. */
export const only = (tree: Tree, path: RegExp): Tree => new Map([...tree].filter(([file]) => path.test(file)));
