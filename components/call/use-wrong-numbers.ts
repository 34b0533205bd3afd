import { useEffect, useState } from 'preact/hooks';
import { listWrongNumbers } from '../../lib/calls/after-call';
import type { CallLog } from '../../lib/calls/call-log';

const NONE: ReadonlyMap<string, number> = new Map();
/** More wrong numbers than anybody notes are not read. */
const MOST = 200;

/** Numbers the caller noted as wrong, E.164, with when they last did; kept in step with the log. */
export function useWrongNumbers(log: CallLog): ReadonlyMap<string, number> {
  const [wrong, setWrong] = useState(NONE);
  useEffect(() => {
    const read = async () => {
      const calls = await (await log.lookUp()).find({ limit: MOST, offset: 0, outcome: 'wrong_number' });
      setWrong(listWrongNumbers(calls));
    };
    const readQuietly = () => void read().catch(() => setWrong(NONE));
    readQuietly();
    return log.watch(readQuietly);
  }, [log]);
  return wrong;
}
