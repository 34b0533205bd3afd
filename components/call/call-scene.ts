import type { CallPorts } from '../../lib/calls/call-ports';
import type { Chosen, Reading } from '../../lib/calls/call-stand';
import type { Settings } from '../../lib/settings/settings';
import type { CongressAtHand } from '../../lib/targets/congress/congress-at-hand';
import type { CallData } from './use-call-data';
import type { CallDesk } from './use-call-desk';
import type { CallView } from './use-call-view';

/** Which window of ours the call screen is in: the panel stays open beside the tabs, the tab is one of them. */
export type CallPlace = 'popup' | 'panel' | 'tab';

/** What is needed to show the tab in front, with or without a campaign. */
export type PageInFrontScene = Pick<
  CallScene,
  'ports' | 'data' | 'change' | 'settings' | 'onSettings' | 'choose' | 'at'
>;

/** What the steps share. */
export interface CallScene {
  readonly place: CallPlace;
  readonly ports: CallPorts;
  readonly data: CallData;
  readonly congress: CongressAtHand;
  readonly change: (part: Partial<CallData>) => void;
  readonly desk: CallDesk;
  readonly view: CallView;
  readonly settings: Settings;
  readonly onSettings: (change: (now: Settings) => Settings) => Promise<void>;
  /** How the caller asked to read the script. */
  readonly reading: Reading;
  /** Moves this window and the others there. */
  readonly choose: (part: Partial<Chosen & Reading>) => void;
  /** Has the others stand where this window does; resolves once that is kept. */
  readonly keep: (reading?: Reading) => Promise<void>;
  readonly at: number;
}
