import { afterAll, onTestFinished } from 'vitest';
import { createFolder, removeFolder } from '../../tools/own-folder.mjs';

/** An empty folder, gone when the test that asks for it has ended. */
export function newFolder(): string {
  const folder = createFolder('test');
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** An empty folder for all tests of a file, gone behind the last. */
export function newFolderForAll(): string {
  const folder = createFolder('test');
  afterAll(() => removeFolder(folder));
  return folder;
}
