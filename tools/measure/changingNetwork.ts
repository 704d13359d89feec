import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../commands/serve.ts';

/** How a network treats what is asked: well, or in one of four bad ways (T7). */
export type Manner = 'good' | 'failing' | 'slow' | 'silent' | 'flapping';

/** Of a failing network, the share of requests that fail. */
const failingShare = 0.3;
/** Of a slow one, milliseconds until the answer; and the share of answers that begin at once and stop in the middle. */
const [shortest, longest] = [400, 20_000];
const heldInTheMiddle = 0.25;
/** Of a flapping one, milliseconds up, then as many down. */
const flap = 2_000;

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** The built site behind a network whose manner changes under a phone that stays at the same address. */
export class ChangingNetwork {
  readonly #random: () => number;
  readonly #site: Server;
  readonly #server: Server;
  readonly #waiting = new Set<ReturnType<typeof setTimeout>>();
  #manner: Manner = 'good';
  #since = 0;
  #flapping: ReturnType<typeof setInterval> | undefined;
  /** Requests since it became what it is. */
  asked = 0;

  private constructor(site: Server, random: () => number) {
    this.#random = random;
    this.#site = site;
    this.#server = createServer((request, response) => void this.#meet(request, response));
  }

  static async of(folder: string, random: () => number): Promise<ChangingNetwork> {
    const { server } = await serve(folder, 0);
    const network = new ChangingNetwork(server, random);
    await new Promise<void>((listening) => network.#server.listen(0, '127.0.0.1', listening));
    return network;
  }

  get address(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
  }

  become(manner: Manner): void {
    this.#manner = manner;
    this.#since = Date.now();
    this.asked = 0;
    this.#stopWaiting();
    this.#server.closeAllConnections();
    // What is on its way when the signal goes is gone.
    if (manner === 'flapping') this.#flapping = setInterval(() => this.#server.closeAllConnections(), flap);
  }

  async close(): Promise<void> {
    this.#stopWaiting();
    for (const server of [this.#server, this.#site]) {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    }
  }

  #stopWaiting(): void {
    clearInterval(this.#flapping);
    for (const timer of this.#waiting) clearTimeout(timer);
    this.#waiting.clear();
  }

  async #meet(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked += 1;
    const manner = this.#manner;
    // Connected, never answers.
    if (manner === 'silent') return;
    const isDown = manner === 'flapping' && Math.floor((Date.now() - this.#since) / flap) % 2 === 1;
    const fault = manner === 'failing' && this.#random() < failingShare ? Math.floor(this.#random() * 3) : undefined;
    if (isDown || fault === 0) return void request.socket.destroy();
    if (fault === 1) return void response.writeHead(503, { 'content-type': 'text/plain' }).end('Not now.');
    const answer = await this.#fromSite(request);
    if (manner === 'slow') return this.#late(response, answer);
    response.writeHead(answer.status, answer.headers);
    if (fault === undefined) return void response.end(answer.body);
    // Broken off in the middle.
    response.write(answer.body.subarray(0, answer.body.length / 2), () => request.socket.destroy());
  }

  #late(response: ServerResponse, { status, headers, body }: Answer): void {
    const after = shortest + this.#random() * (longest - shortest);
    const middle = this.#random() < heldInTheMiddle ? Math.floor(body.length / 2) : 0;
    if (middle > 0) response.writeHead(status, headers).write(body.subarray(0, middle));
    const timer = setTimeout(() => {
      this.#waiting.delete(timer);
      if (!response.headersSent) response.writeHead(status, headers);
      response.end(body.subarray(middle));
    }, after);
    this.#waiting.add(timer);
  }

  #fromSite({ url, method, headers }: IncomingMessage): Promise<Answer> {
    const { port } = this.#site.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const asking = ask({ host: '127.0.0.1', port, path: url, method, headers }, (from) => {
        const parts: Buffer[] = [];
        from.on('data', (part: Buffer) => parts.push(part));
        from.on('error', reject);
        from.on('end', () => {
          const { 'transfer-encoding': _, connection: __, ...rest } = from.headers;
          const body = Buffer.concat(parts);
          const length = method === 'HEAD' ? {} : { 'content-length': String(body.length) };
          resolve({ status: from.statusCode ?? 502, headers: { ...rest, ...length }, body });
        });
      });
      asking.on('error', reject);
      asking.end();
    });
  }
}
