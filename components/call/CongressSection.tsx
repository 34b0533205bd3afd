import { changePlace } from '../../lib/settings/profile';
import type { CongressGap } from '../../lib/targets/congress/congress-at-hand';
import type { ResolvedTarget } from '../../lib/targets/resolve-targets';
import type { CongressPanelProps } from '../congress/CongressPanel';
import { usePart } from '../hooks/use-part';
import type { CallScene } from './call-scene';

/** The part of the call screen about the caller's members of Congress, for the target shown. */
export interface CongressSectionProps extends CallScene {
  readonly target: ResolvedTarget | null;
  /** Washington is, for the member shown. */
  readonly isClosed: boolean;
}

/** Its words and screens. */
export const loadCongressPanel = async () => (await import('../congress/CongressPanel')).CongressPanel;

const NO_GAPS: readonly CongressGap[] = [];

const gapsOf = (target: ResolvedTarget | null): readonly CongressGap[] =>
  target && target.kind !== 'silent' ? (target.gaps ?? NO_GAPS) : NO_GAPS;

const isMemberOf = (target: ResolvedTarget | null): boolean =>
  target?.kind === 'callable' && target.member !== undefined;

/** Whether there is anything to say of members of Congress. */
export const needsCongress = (target: ResolvedTarget | null): boolean =>
  gapsOf(target).length > 0 || isMemberOf(target);

/** Whether it is being looked up who they are: what comes takes this target's place. */
export const isReadingCongress = (target: ResolvedTarget | null): boolean =>
  gapsOf(target).some(({ kind }) => kind === 'reading');

type PlaceChange = Parameters<CongressPanelProps['onPlace']>[0];

/** A ZIP that lies in one state gives scripts that state too, where the caller has not named one. */
async function keepPlace(
  { ports, settings, onSettings }: Pick<CallScene, 'ports' | 'settings' | 'onSettings'>,
  change: PlaceChange,
): Promise<void> {
  const { zip } = change;
  const isAsked = zip !== undefined && settings.profile.state === '';
  const found = isAsked ? await ports.readCongress({ place: { state: '', zip, district: '' }, elsewhere: [] }) : null;
  const state = found?.user.senators.offices[0]?.member.state ?? found?.user.representative.offices[0]?.member.state;
  await onSettings(now => ({
    ...now,
    profile: changePlace(now.profile, { ...(state !== undefined && { state }), ...change }),
  }));
}

/** Brings its words and screens only when there is something to say, so that other campaigns do not pay for them. */
export function CongressSection({ congress, target, isClosed, ...scene }: CongressSectionProps) {
  const gaps = gapsOf(target);
  // Also for an office that comes later in the turn, whose script it would push from under the finger there.
  const Panel = usePart(scene.view.targets.some(needsCongress), loadCongressPanel);
  if (!Panel || !needsCongress(target)) return null;
  const { ports, settings, choose, desk, at } = scene;
  const lastOutcome = desk.call?.state === 'ended' && desk.call.target === target?.id ? desk.call.outcome : undefined;
  return (
    <Panel
      key={target?.id}
      gaps={gaps}
      lines={target?.kind === 'callable' && isMemberOf(target) ? target.lines : []}
      shown={target?.kind === 'callable' ? target.line.number : ''}
      isClosed={isClosed}
      isOpen={isClosed || lastOutcome === 'busy' || lastOutcome === 'mailbox_full'}
      profile={settings.profile}
      fetchedAt={congress.fetchedAt}
      at={at}
      onPlace={change => {
        // What takes the place of the stand-in is what the caller wants to see.
        if (target) choose({ target: 'from' in target && target.from ? target.from : target.id });
        void keepPlace(scene, change);
      }}
      onLine={line => target && choose({ target: target.id, line })}
      onOpen={ports.openOutside}
      onSettings={() => ports.openApp('#/settings/congress')}
    />
  );
}
