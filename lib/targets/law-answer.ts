import type { Target } from '../campaigns/action-schema';
import type { LegalStatus } from '../campaigns/feed-schema';
import type { ResolvedTarget } from './resolve-targets';

/** What the law says to asking one target. */
export interface LawAnswer {
  readonly status: LegalStatus['status'];
  /** Where that is from; null where nothing is known. */
  readonly row: LegalStatus | null;
  /** False when the ask makes no sense there, or asks for what the law forbids. */
  readonly isOffered: boolean;
  /** True when it would be asked, were the law silent. */
  readonly isBarred: boolean;
}

/** Reads the law for a target of an action and what it resolved to. */
export type ReadLaw = (target: Target, found: ResolvedTarget) => LawAnswer;
