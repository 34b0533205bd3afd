import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { GATE_SOURCE } from '../lib/mentions/packaged-topics';
import { sendFromPage } from '../lib/messages/page-side';
import { takeFirstLook } from '../lib/page/first-look';

/** On every news page: looks for a name, and no more. */
export default defineUnlistedScript(
  () => void takeFirstLook({ gateSource: GATE_SOURCE, bring: () => sendFromPage('reader.bring', {}) }),
);
