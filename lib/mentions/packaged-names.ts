import type { PreparedTopic } from './prepared-topic';

declare const __PACKAGED_NAMES__: readonly PreparedTopic[];

/** The names of the packaged topics alone, to know them from those of feeds; apart from the tables, which only pages need. */
export const PACKAGED_NAMES: readonly PreparedTopic[] = __PACKAGED_NAMES__;
