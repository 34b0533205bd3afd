import { basename, dirname } from 'node:path';
import type { Plugin } from 'vite';

/** More pages and workers than there are. */
const MOST_ENTRIES = 8;

/** `popup` of `entrypoints/popup/index.html`; a worker by its own name. */
const nameEntry = (id: string) =>
  basename(id).startsWith('index.') ? basename(dirname(id)) : basename(id).replace(/\.\w+$/, '');

/**
 * What this page loads at its start as one file for each set of pages that share it, instead of one for every way it is also
 * fetched later: each file costs the popup about 2 ms before it paints.
 */
export function fewerFirstFiles(page: string): Plugin {
  /** The pages that load a module at their start. */
  const pagesOf = new Map<string, Set<string>>();
  /** What starts a page when it is loaded, and so must not be where others import from. */
  const starts = new Set<string>();
  const nameOf = (id: string, size: number) => {
    const pages = [...(pagesOf.get(id) ?? [])].sort();
    return pages.includes(page) && pages.length === size && !starts.has(id) ? `first-${pages.join('-')}` : null;
  };
  return {
    name: 'call-in:fewer-first-files',
    buildEnd() {
      const importsOf = (id: string) => this.getModuleInfo(id)?.importedIds ?? [];
      const follow = (id: string, from: string) => {
        const pages = pagesOf.get(id) ?? new Set();
        if (pages.has(from)) return;
        pagesOf.set(id, pages.add(from));
        for (const imported of importsOf(id)) follow(imported, from);
      };
      for (const id of this.getModuleIds()) {
        if (!this.getModuleInfo(id)?.isEntry) continue;
        const own = importsOf(id).filter(imported => id.endsWith('.html') && !imported.includes('virtual:'));
        for (const start of [id, ...own]) starts.add(start);
        follow(id, nameEntry(id));
      }
    },
    outputOptions(options) {
      // A script by itself is one file anyway.
      if (options.format === 'iife') return null;
      // The most shared first: what a module imports is shared by its pages at least, so that no file imports in a circle.
      const groups = Array.from({ length: MOST_ENTRIES }, (_, index) => ({
        name: (id: string) => nameOf(id, MOST_ENTRIES - index),
        priority: MOST_ENTRIES - index,
      }));
      return { ...options, codeSplitting: { groups } };
    },
  };
}

/** A page's first files are named in its HTML, or the browser finds them one import behind the other; what is fetched later is not. */
export const preloadFirst = (_file: string, files: string[], { hostType }: { hostType: 'html' | 'js' }): string[] =>
  hostType === 'html' ? files : [];
