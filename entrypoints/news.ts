import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { GATE_SOURCE } from '../lib/mentions/packaged-topics';
import { askForNames } from '../lib/messages/names-page-side';
import { bringReader } from '../lib/messages/page-side';
import { takeFirstLook } from '../lib/page/first-look';
import { takeNamesFlag } from '../lib/page/names-flag';

/** On every news page: looks for a name, and no more. */
export default defineUnlistedScript(() =>
  takeFirstLook({
    gateSource: GATE_SOURCE,
    ...(takeNamesFlag() && { addedNames: askForNames() }),
    bring: bringReader,
  }),
);
