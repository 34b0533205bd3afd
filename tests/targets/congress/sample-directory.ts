import type { Directory } from '../../../lib/targets/congress/find-members';
import { parseMembers } from '../../../lib/targets/congress/parse-members';
import { parseZips } from '../../../lib/targets/congress/parse-zips';
import { bytesOf, membersFile, officesFile, zipsFile } from './sample-directory-files';

/** The invented directory as a look-up reads it, of the Congress that ends on 3 January 2027. */
export function readSample(people?: Parameters<typeof membersFile>[0]): Directory {
  const read = parseMembers({ members: bytesOf(membersFile(people)), offices: bytesOf(officesFile(people)) });
  const zips = parseZips(bytesOf(zipsFile()));
  if (!read.ok || !zips.ok) throw new Error('the sample is not read');
  return { members: read.value.members, zips: zips.value.table, mapsUntil: '2027-01-03' };
}
