/** An element as name, attributes and children; a text as itself. */
export type Drawn =
  | string
  | readonly [name: string, attributes: Readonly<Record<string, string>>, children: readonly Drawn[]];

/** A screen as it was drawn last. */
export interface Picture {
  /** When it was taken, in ms. */
  readonly at: number;
  /** Of the document's element: its language, and the classes the styles know it by. */
  readonly lang: string;
  readonly classes: string;
  readonly screen: Drawn;
}

/** Marks an element that says something of the page in front: a picture has an empty box in its place. */
export const OF_PAGE = 'data-of-page';

/** Marks a screen that is another when it is opened again, or over another page; no picture is taken of it. */
export const PASSING = 'data-passing';
