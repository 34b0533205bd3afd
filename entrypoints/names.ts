import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { raiseNamesFlag } from '../lib/page/names-flag';

/** Runs before `news.js`, only while a feed of the user's has names. */
export default defineUnlistedScript(raiseNamesFlag);
