/** English words for what goes with a script and is not needed at every call. */
export const sayMoreEn = {
  replies: 'If they say…',
  reply: {
    not_my_decision: '“That is not our decision”',
    reluctant: 'They disagree or hesitate',
    supportive: 'They agree',
  } as Readonly<Record<string, string>>,
  copyScript: 'Copy script',
  scriptCopied: 'Script copied',
  notCopied: 'The browser did not let Call-In copy. Select the script and copy it yourself.',
  story: 'In your own words',
  storyLabel: 'Your own story, two or three sentences',
  storyHint:
    'Why this matters to you. It is said before the question at the end, kept on this device for next time, and never sent. Tell nobody’s immigration status.',
  together: 'This office is asked about more. Say it in the same call:',
  bridge: 'I am also calling about something else.',
  changed: (day: string) => `These words have changed since you said them on ${day}`,
  practise: 'Practice first',
  print: 'Card to print',
  safety: 'Before you call',
  nameUse: 'My name in the script',
  nameUses: { full: 'As I typed it', first: 'First name only', none: 'No name' },
  safetyLines: [
    'You can give your first name only, or no name.',
    'The office may see your number. Dial *67 before the number to hide it.',
    'Calls may be recorded.',
    'Never say anyone’s immigration status. A friend who is a citizen can call instead.',
    'They may ask for your ZIP to see that you live there.',
  ],
};

/** What every language must have for it. */
export type SayMoreWords = typeof sayMoreEn;
