/** English words of the frame around every full-tab page. */
export const appEn = {
  name: 'Call-In',
  titled: (page: string) => `${page} · Call-In`,
  skip: 'Skip to the content',
  nav: 'Pages',
  pages: { campaigns: 'Campaigns', calls: 'My calls', feeds: 'Feeds', settings: 'Settings' },
  callTitle: 'Call',
  loading: 'One moment…',
  messages: 'Messages',
  dismiss: 'Dismiss',
  undo: 'Undo',
  opensOutside: (host: string) => `opens ${host} in a new tab`,
  notFound: 'There is no such page',
  notFoundText: 'The address may be from an older version, or the campaign is no longer in any of your feeds.',
  toCampaigns: 'See all campaigns',
  failedTitle: 'Call-In could not start',
  failedText: 'Something went wrong while this page was opening. Your calls and settings have not been changed.',
  failedAgain: 'Try again',
  failedDetails: 'What went wrong',
  failedHint: 'If it keeps happening, restart the browser. These words help whoever looks into it:',
  feedsUnreadable:
    'The stored campaigns on this device could not be read. You see the built-in ones, which still work. On the Feeds page you can set the store up afresh and fetch the others again.',
  toFeeds: 'Go to Feeds',
  settingsFailed: 'Your settings could not be saved. Free some disk space and try again.',
};

/** What every language must have for the frame. */
export type AppWords = typeof appEn;
