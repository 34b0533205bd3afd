/** What the tests use of the product inside an extension page; bundled by `log-page.ts`. */
export { endCall, openCall } from '../../../lib/calls/call-session';
export { createCallLog } from '../../../lib/platform/call-store';
