import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A connection of a phone: what it carries and how long a question and its answer take on the way. */
export interface Network {
  readonly name: string;
  readonly kilobitsPerSecond: number;
  readonly roundTrip: number;
}

export interface Proxy {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** So much goes out before another connection has its turn. */
const turn = 4 * 1460;

/**
 * A network between this machine's browser and its server: every byte of every connection shares one link each way, takes
 * half a round trip, and a connection costs one round trip more. The browser's own throttling does not reach workers.
 */
export async function throttledProxy(to: number, network: Network): Promise<Proxy> {
  const open = new Set<Socket>();
  const up = link(network);
  const down = link(network);
  const server = createServer((phone) => {
    open.add(phone);
    const host = connect(to, '127.0.0.1');
    open.add(host);
    const end = () => {
      phone.destroy();
      host.destroy();
      open.delete(phone);
      open.delete(host);
    };
    for (const one of [phone, host]) one.setNoDelay(true).on('error', end).on('close', end);
    const begun = Date.now() + network.roundTrip;
    phone.on('data', (bytes) => up(bytes, host, begun));
    host.on('data', (bytes) => down(bytes, phone, 0));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        for (const socket of open) socket.destroy();
        server.close(() => closed());
      }),
  };
}

/** One direction: a piece leaves when the pieces before it have, of whichever connection they are. */
function link({ kilobitsPerSecond, roundTrip }: Network) {
  const bytesPerMillisecond = kilobitsPerSecond / 8;
  let free = 0;
  return (bytes: Buffer, to: Socket, notBefore: number): void => {
    for (let from = 0; from < bytes.length; from += turn) {
      const piece = bytes.subarray(from, from + turn);
      free = Math.max(free, Date.now(), notBefore) + piece.length / bytesPerMillisecond;
      setTimeout(() => to.writable && to.write(piece), free + roundTrip / 2 - Date.now());
    }
  };
}
