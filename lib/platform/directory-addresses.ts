declare const __CALL_IN_DIRECTORY__: string;

/** Where the three public files of the directory are fetched from. */
export interface DirectoryAddresses {
  readonly members: string;
  readonly offices: string;
  readonly zips: string;
}

const LEGISLATORS = 'https://unitedstates.github.io/congress-legislators';
const ZIPS = 'https://raw.githubusercontent.com/OpenSourceActivismTech/us-zipcodes-congress/master/zccd.csv';

/** The public directory's addresses; `CALL_IN_DIRECTORY` at build time names another host that has the three files by their names. */
export const DIRECTORY_ADDRESSES: DirectoryAddresses =
  __CALL_IN_DIRECTORY__ === ''
    ? {
        members: `${LEGISLATORS}/legislators-current.json`,
        offices: `${LEGISLATORS}/legislators-district-offices.json`,
        zips: ZIPS,
      }
    : {
        members: `${__CALL_IN_DIRECTORY__}/legislators-current.json`,
        offices: `${__CALL_IN_DIRECTORY__}/legislators-district-offices.json`,
        zips: `${__CALL_IN_DIRECTORY__}/zccd.csv`,
      };
