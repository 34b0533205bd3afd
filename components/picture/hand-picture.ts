const KEY = Symbol.for('call-in.picture');
type Shared = typeof globalThis & { [KEY]?: Promise<HTMLElement | null> };

/** Hands the picture from the script that draws it to the one that puts the screen in its place: they share no module. */
export function handPicture(picture: Promise<HTMLElement | null>): void {
  (globalThis as Shared)[KEY] = picture.catch(() => null);
}

/** The picture on screen, once it is drawn; null where there is none. */
export const takeOverPicture = async (): Promise<HTMLElement | null> => (globalThis as Shared)[KEY] ?? null;
