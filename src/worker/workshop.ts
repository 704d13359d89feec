import { config } from 'zod';
import { readPackZip } from '../officer/workshop/packZip.ts';
import type { Say } from '../officer/workshop/say.ts';
import { Session } from '../officer/workshop/session.ts';
import type { SiteParts } from '../officer/publish/siteParts.ts';
import { fetchBytes, fetchJson, partsPath } from './siteFetch.ts';
import { publishedZip } from './publishedZip.ts';
import type { WorkshopAnswer, WorkshopAsk, WorkshopCalls } from './workshopCalls.ts';

// The site's policy lets no text become code.
config({ jitless: true });

/** As much of a worker's scope as is used here, so that pages can import types without a worker's library. */
const scope = self as unknown as {
  addEventListener(type: 'message', listen: (event: { readonly data: WorkshopAsk }) => void): void;
  postMessage(answer: WorkshopAnswer): void;
};

let site: { readonly root: string; readonly parts: SiteParts } | undefined;
let session: Session | undefined;
let asked = 0;
let told = 0;

/** At most twenty times a second: the page draws each. */
const say: Say = (step, done, total) => {
  const now = performance.now();
  if (now - told < 50 && done !== 0) return;
  told = now;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker posts to its own page; only windows have origins
  scope.postMessage({ id: asked, step, of: [done, total] });
};

const open = (): Session => {
  if (session === undefined) throw new Error('The workshop was asked before it was opened.');
  return session;
};

const calls: WorkshopCalls = {
  async open(root, today) {
    say('opening', 0, 1);
    const parts = await fetchJson<SiteParts>(root, partsPath);
    const read = readPackZip(parts.content, await fetchBytes(root, parts.content));
    if ('problem' in read) throw new Error(read.problem.message);
    if (read.nation === undefined) throw new Error(`${parts.content} has no national pack in it.`);
    site = { root, parts };
    session = new Session({ area: read.area, nation: read.nation }, today, say);
    return session.summary();
  },
  async give(files) {
    const sources = files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
    return open().give(await Promise.all(sources));
  },
  setMap: async (map) => open().setMap(map),
  setCell: async (key, value) => open().setCell(key, value),
  setOut: async (id, isOut) => open().setOut(id, isOut),
  setSheetOut: async (sheet, name, isOut) => open().setSheetOut(sheet, name, isOut),
  problems: async (choice, from) => open().problems(choice, from),
  changes: async (from) => open().changes(from),
  view: async () => open().view(),
  services: async (ids) => open().services(ids),
  async find(words) {
    const found = open().find(words);
    const ids = found?.results.flatMap((one) => (one.kind === 'services' ? [one.id] : [])) ?? [];
    return found && { found, services: open().services(ids) };
  },
  async download(what) {
    if (what === 'services.csv') return new Blob([`\ufeff${open().servicesCsv()}`], { type: 'text/csv' });
    if (what === 'workbook') return new Blob([open().workbook() as Uint8Array<ArrayBuffer>]);
    if (what === 'report') return new Blob([open().report()], { type: 'text/html' });
    return new Blob([open().packZip() as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
  },
  async newWorkbook(name) {
    const workbook = open().newWorkbook(name);
    return workbook && new Blob([workbook as Uint8Array<ArrayBuffer>]);
  },
  async publish() {
    const ready = open().readyPack();
    if (ready === undefined || site === undefined) throw new Error('The pack has errors: correct them first.');
    return publishedZip({ ...site, ...ready, say });
  },
};

scope.addEventListener('message', ({ data: ask }) => {
  void answer(ask);
});

async function answer(ask: WorkshopAsk): Promise<void> {
  asked = ask.id;
  const post = (one: WorkshopAnswer) =>
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker posts to its own page; only windows have origins
    scope.postMessage(one);
  try {
    const call = calls[ask.call] as (...given: readonly unknown[]) => Promise<unknown>;
    post({ id: ask.id, done: await call(...ask.with) });
  } catch (error) {
    post({ id: ask.id, failed: error instanceof Error ? error.message : String(error) });
  }
}
