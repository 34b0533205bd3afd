import { useEffect, useState } from 'preact/hooks';
import { campaignInLanguage } from '../../lib/campaigns/in-language';
import { APP_WORDS } from '../../lib/language/app-words';
import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import type { OwnOffice, Settings } from '../../lib/settings/settings';
import type { PageScene } from '../app/AppShell';
import { useMessages } from '../app/use-messages';
import { usePageTitle } from '../app/use-page-title';
import { useWords } from '../hooks/use-words';
import { SettingsScreen } from './SettingsScreen';
import { usePauseSetting } from './use-pause-setting';
import { useReminders } from './use-reminders';
import { useRetention } from './use-retention';

type Change = (now: Settings) => Settings;
type Blanks = Settings['profile']['otherBlanks'];

/** What the browser must follow at once. */
const ABOUT_PAGES = ['marking', 'markStyle', 'showBadge', 'pause'] as const;

const without = <T,>(list: readonly T[], gone: T): readonly T[] => list.filter(one => one !== gone);
const withOne = <T,>(list: readonly T[], back: T): readonly T[] => (list.includes(back) ? list : [...list, back]);

/** *Settings*, stored at every change; what concerns pages is also told to the browser. */
export function SettingsPage({ section, ...scene }: PageScene & { readonly section?: string | undefined }) {
  const words = useWords(SETTINGS_WORDS);
  const appWords = useWords(APP_WORDS);
  const { say, complain, clear } = useMessages();
  const { ports, settings, language } = scene;
  const [isLost, setLost] = useState(false);
  // After a change of settings they may be whole again.
  useEffect(() => void ports.hasLostSettings().then(setLost), [ports, settings]);
  usePageTitle(appWords.titled(words.title), language);
  useEffect(() => {
    if (section !== undefined) document.getElementById(section)?.scrollIntoView();
  }, [section]);
  const change = async (wanted: Change, done?: string, undo?: () => void) => {
    try {
      await scene.changeSettings(wanted);
      if (done !== undefined) say(done, undo);
    } catch {
      complain(appWords.settingsFailed);
    }
  };
  const changeMarking = async (wanted: Change, done?: string, undo?: () => void) => {
    await change(wanted, done, undo);
    await ports.applyMarking();
  };
  const pause = usePauseSetting(scene, changeMarking);
  const retention = useRetention(scene);
  const reminders = useReminders(scene, change);
  const markAgain = (host: string) =>
    changeMarking(
      now => ({ ...now, offHosts: without(now.offHosts, host) }),
      words.markedAgain(host),
      () => void changeMarking(now => ({ ...now, offHosts: withOne(now.offHosts, host) }), words.undone),
    );
  const removeHost = async (host: string) => {
    await changeMarking(
      now => ({ ...now, addedHosts: without(now.addedHosts, host) }),
      words.removedHost(host),
      // The permission was given back, so putting the site back asks for it again, from this click.
      () =>
        void ports.askForSite(host).then(isGiven => {
          if (isGiven) void changeMarking(now => ({ ...now, addedHosts: withOne(now.addedHosts, host) }), words.undone);
        }),
    );
    await ports.returnSite(host);
  };
  const removeOffice = (office: OwnOffice) =>
    change(
      now => ({ ...now, ownOffices: now.ownOffices.filter(({ id }) => id !== office.id) }),
      words.removedOffice(office.name),
      () =>
        void change(
          now =>
            now.ownOffices.some(({ id }) => id === office.id)
              ? now
              : { ...now, ownOffices: [...now.ownOffices, office] },
          words.undone,
        ),
    );
  const forgetBlank = (blank: string, name: string) => {
    const changeBlanks = (wanted: (now: Blanks) => Blanks, done: string, undo?: () => void) =>
      change(
        now => ({ ...now, profile: { ...now.profile, otherBlanks: wanted(now.profile.otherBlanks) } }),
        done,
        undo,
      );
    const { [blank]: value = '' } = settings.profile.otherBlanks;
    return changeBlanks(
      ({ [blank]: _forgotten, ...rest }) => rest,
      words.forgotBlank(name),
      () => void changeBlanks(now => ({ [blank]: value, ...now }), words.undone),
    );
  };
  return (
    <SettingsScreen
      settings={settings}
      version={ports.version}
      congress={{ ports: ports.directory, at: scene.at, timeZone: ports.timeZone, onOpen: ports.openOutside }}
      callCount={scene.callCount}
      isLost={isLost}
      pause={pause}
      keys={ports.keys}
      retention={retention}
      reminders={reminders}
      findTitle={key => {
        const campaign = scene.feeds.feeds.flatMap(({ feed }) => feed?.campaigns ?? []).find(one => one.key === key);
        return campaign ? campaignInLanguage(campaign, language).title : null;
      }}
      onChange={wanted => {
        const changed = wanted(settings);
        const isAboutPages = ABOUT_PAGES.some(field => changed[field] !== settings[field]);
        void (isAboutPages ? changeMarking(wanted) : change(wanted));
      }}
      onMarkAgain={host => void markAgain(host)}
      onRemoveHost={host => void removeHost(host)}
      onForgetBlank={(blank, name) => void forgetBlank(blank, name)}
      onRemoveOffice={office => void removeOffice(office)}
      onErase={() => {
        // What an undo still holds in memory is erased too.
        clear();
        // The mark on the toolbar button, too, is of what is gone.
        return ports.eraseEverything().finally(() => void ports.reminders.plan());
      }}
    />
  );
}
