import type { Tree } from './tree';

/** A made-up tree that breaks a rule, and what the rule must say of it. */
export interface Plant {
  readonly files: Readonly<Record<string, string>>;
  /** Must match one of the complaints; null: the tree is right and there must be none. */
  readonly finds: RegExp | null;
}

/** One rule of the house: a sentence, a check that gives one complaint per breach, and trees on which it was seen to fail. */
export interface Rule {
  readonly says: string;
  readonly check: (tree: Tree) => readonly string[];
  readonly plants: readonly Plant[];
}
