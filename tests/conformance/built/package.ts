import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import type { Node } from '../source';
import { childNodes, isNode } from '../source';

/** The browsers there is a package for. */
export const BROWSERS = ['chrome', 'firefox'] as const;
/** A browser there is a package for. */
export type Browser = (typeof BROWSERS)[number];

/** A built package: its files by path inside it. */
export interface Package {
  readonly browser: Browser;
  readonly files: ReadonlyMap<string, Buffer>;
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The package as people get it: from `CALL_IN_BUILT` (a folder with fresh builds of both) where set, else built here and removed again. */
export function readPackage(browser: Browser): Package {
  const built = process.env.CALL_IN_BUILT;
  if (built) return readFolder(browser, resolve(ROOT, built));
  const out = mkdtempSync(join(tmpdir(), 'call-in-package-'));
  try {
    build(browser, out);
    return readFolder(browser, out);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** A package that is built already, in a folder of builds. */
export function readFolder(browser: Browser, out: string): Package {
  const folder = join(out, `${browser}-mv3`);
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`No package for ${browser} in ${folder}: build it first.`);
  return { browser, files: new Map(listFiles(folder).map(path => [relative(folder, path), readFileSync(path)])) };
}

function build(browser: Browser, out: string): void {
  const env = { ...process.env, CALL_IN_OUT: out, CALL_IN_FEED: '', NODE_ENV: 'production', WXT_TELEMETRY: '0' };
  const command = ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser, '--mv3'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The ${browser} package does not build.\n${stdout}\n${stderr}`);
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });
}

/** A file's text; throws with its name when the package has none. */
export function textOf({ browser, files }: Package, path: string): string {
  const file = files.get(path);
  if (!file) throw new Error(`The ${browser} package has no ${path}`);
  return file.toString('utf8');
}

/** What a page or script loads before it can do anything: itself, its styles, and all it imports statically; with what is in its template on request. */
export function listFirstLoad(packed: Package, page: string, hasTemplate = false): readonly string[] {
  const loaded = new Set<string>();
  const load = (path: string) => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const next of listLoaded(packed, path, hasTemplate)) load(next);
  };
  load(page);
  return [...loaded];
}

function listLoaded(packed: Package, path: string, hasTemplate: boolean): readonly string[] {
  if (path.endsWith('.js')) return listStaticImports(packed, path);
  if (!path.endsWith('.html')) return [];
  const markup = textOf(packed, path);
  const loaded = hasTemplate ? markup : markup.replace(/<template>.*?<\/template>/s, '');
  return [...loaded.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
}

function listStaticImports(packed: Package, path: string): readonly string[] {
  const program = parseSync(path, textOf(packed, path)).program as unknown as Node;
  return childNodes(program, 'body').flatMap(({ source }) => {
    if (!isNode(source) || typeof source.value !== 'string') return [];
    return [new URL(source.value, `https://package/${path}`).pathname.slice(1)];
  });
}

/** Bytes of files as they are and gzipped, each file by itself. */
export function weigh(
  { files }: Package,
  paths: readonly string[],
): { readonly raw: number; readonly gzipped: number } {
  const found = paths.map(path => files.get(path) ?? Buffer.alloc(0));
  return {
    raw: found.reduce((sum, file) => sum + file.length, 0),
    gzipped: found.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
  };
}
