import type { CallPorts } from '../../lib/calls/call-ports';
import type { Settings } from '../../lib/settings/settings';
import type { CongressAtHand } from '../../lib/targets/congress/congress-at-hand';
import type { CallData } from './use-call-data';
import type { CallDesk } from './use-call-desk';
import type { CallView, Chosen } from './use-call-view';

/** What the steps share. */
export interface CallScene {
  readonly ports: CallPorts;
  readonly data: CallData;
  readonly congress: CongressAtHand;
  readonly change: (part: Partial<CallData>) => void;
  readonly desk: CallDesk;
  readonly view: CallView;
  readonly settings: Settings;
  readonly onSettings: (change: (now: Settings) => Settings) => Promise<void>;
  readonly choose: (part: Partial<Chosen>) => void;
  readonly at: number;
}
