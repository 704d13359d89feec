import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { recordingProxy, wordsIn } from '../../tools/measure/recordingProxy.ts';
import { canaries, searchedFor } from './canaries.ts';

/** What one browser of the tests left to read: beside its requests, which the proxy has. */
export interface Traces {
  /** Log lines, titles and history entries that were read. */
  lines: number;
  /** Canary words among them, with where they stood. */
  readonly told: string[];
  /** Requests that a page made to anywhere but this machine. */
  readonly elsewhere: string[];
  /** Canaries that were typed. */
  readonly typed: string[];
}

const words = canaries.map(({ word }) => word);

/** Reads every log line, title and history entry of a browser's pages into `traces`. */
export function traced(browser: Browser, traces: Traces): Browser {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    await readTraces(context, traces);
    return context;
  };
  return browser;
}

async function readTraces(context: BrowserContext, traces: Traces): Promise<void> {
  const read = (place: string, text: string) => {
    traces.lines += 1;
    for (const word of wordsIn(words, text))
      if (place !== 'history' || !searchedFor.has(word)) traces.told.push(`${word} in ${place}: ${text.slice(0, 200)}`);
  };
  context.on('console', (message) => read('log', message.text()));
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== 'localhost' && hostname !== '127.0.0.1')
      traces.elsewhere.push(`${request.method()} ${request.url()}`);
  });
  await context.exposeFunction('tellRecorder', (place: string, text: string) => {
    if (place !== 'typed') return read(place, text);
    for (const { word, typed } of canaries) if (text.includes(typed)) traces.typed.push(word);
  });
  await context.addInitScript(() => {
    const { tellRecorder } = window as unknown as { tellRecorder: (place: string, text: string) => void };
    const entry = () => tellRecorder('history', `${location.href} ${JSON.stringify(history.state)}`);
    (window as unknown as { navigation: EventTarget }).navigation.addEventListener('currententrychange', entry);
    document.addEventListener('DOMContentLoaded', () => {
      entry();
      const title = () => tellRecorder('title', document.title);
      title();
      new MutationObserver(title).observe(document.head, { subtree: true, childList: true, characterData: true });
    });
    document.addEventListener(
      'input',
      ({ target }) => {
        const form = (target as HTMLInputElement).form;
        const parts = form ? [...form.querySelectorAll<HTMLInputElement>('input[inputmode=numeric]')] : [];
        tellRecorder('typed', `${(target as HTMLInputElement).value} ${parts.map((one) => one.value).join('-')}`);
      },
      true,
    );
  });
}

/** For all browsers of one run of the tests: the way out, and a folder for what each browser's traces came to. */
export async function startRecorder() {
  const proxy = await recordingProxy(words);
  const folder = mkdtempSync(join(tmpdir(), 'recorder-'));
  return {
    proxy: proxy.address,
    folder,
    end: async () => {
      const { requests, elsewhere, told } = proxy.heard();
      await proxy.close();
      const all = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Traces);
      rmSync(folder, { recursive: true });
      return {
        requests,
        lines: all.reduce((sum, one) => sum + one.lines, 0),
        elsewhere: [...new Set([...elsewhere, ...all.flatMap((one) => one.elsewhere)])],
        told: [...new Set([...told, ...all.flatMap((one) => one.told)])],
        typed: new Set(all.flatMap((one) => one.typed)).size,
      };
    },
  };
}

/** Hands in what a browser's traces came to. */
export function handIn(folder: string, traces: Traces): void {
  writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(traces));
}
