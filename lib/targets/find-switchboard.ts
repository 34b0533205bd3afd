import type { Office } from './office';

/** (202) 224-3121, as the Senate's own page prints it: it connects to every member's office. */
const CAPITOL_SWITCHBOARD = '+12022243121';

/** The switchboard among some offices, if they have it. */
export const findSwitchboard = (offices: readonly Office[]): Office | undefined =>
  offices.find(office => office.lines.some(line => line.number === CAPITOL_SWITCHBOARD));
