import { readSettings } from './settings.ts';

/** What Chrome and its kin tell of the connection; other browsers tell nothing. */
interface Connection {
  readonly saveData?: boolean | undefined;
  readonly type?: string | undefined;
}

/** A pack may cost so much without being asked for where data may be dear (D-13). */
const freely = 1024 * 1024;

/**
 * How many bytes may be fetched without asking: any number, unless the browser saves data, is on a phone network, or the
 * family chose to be asked and is not known to be on Wi-Fi.
 */
export function bytesWithoutAsking(
  connection: Connection | undefined = (navigator as { connection?: Connection }).connection,
  isToAsk: boolean = readSettings().askFirst === 'yes',
): number {
  const isOnWiFi = connection?.type === 'wifi' || connection?.type === 'ethernet';
  const isDear = connection?.saveData === true || connection?.type === 'cellular' || (isToAsk && !isOnWiFi);
  return isDear ? freely : Infinity;
}
