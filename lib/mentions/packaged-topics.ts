import type { CardTopic } from './card-topic';
import type { PreparedTopic } from './prepared-topic';

declare const __PAGE_TOPICS__: readonly PreparedTopic[];
declare const __GATE_SOURCE__: string;
declare const __CARD_TOPICS__: readonly CardTopic[];

/** The packaged topics as pages get them, made at build time: names, their pattern, the tables they are judged by. */
export const PAGE_TOPICS: readonly PreparedTopic[] = __PAGE_TOPICS__;

/** The source of the packaged names' gate (`gateSource`), made at build time. */
export const GATE_SOURCE: string = __GATE_SOURCE__;

/** The packaged topics as cards show them, reduced at build time. */
export const CARD_TOPICS: readonly CardTopic[] = __CARD_TOPICS__;
