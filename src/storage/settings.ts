import { thisDevice, type Device } from './device.ts';

/** What the app remembers of how it is to look and for which area. Never an answer: `localStorage` is written lazily. */
export interface Settings {
  /** BCP 47; absent: as the browser asks. */
  readonly language?: string | undefined;
  readonly theme?: Theme | undefined;
  readonly textSize?: TextSize | undefined;
  /** Id of the area pack. */
  readonly area?: string | undefined;
  /** `yes`: large downloads only after asking, unless on Wi-Fi. */
  readonly askFirst?: 'yes' | undefined;
  /** Ids of areas across the border whose services are shown too, with a space between. */
  readonly neighbours?: string | undefined;
}

export type Theme = 'system' | 'light' | 'dark';
export type TextSize = 'usual' | 'large' | 'largest';

/** One `localStorage` entry each, so that the theme script in a page's head can read its own without parsing. */
export const settingKeys = {
  language: 'lon-language',
  theme: 'lon-theme',
  textSize: 'lon-text-size',
  area: 'lon-area',
  askFirst: 'lon-ask-first',
  neighbours: 'lon-neighbours',
} as const satisfies Record<keyof Settings, string>;

const isGood: Record<keyof Settings, (value: string) => boolean> = {
  language: (value) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value),
  theme: (value) => ['system', 'light', 'dark'].includes(value),
  textSize: (value) => ['usual', 'large', 'largest'].includes(value),
  area: (value) => /^[a-z0-9][a-z0-9-]*$/.test(value),
  askFirst: (value) => value === 'yes',
  neighbours: (value) => /^[a-z0-9][a-z0-9-]*( [a-z0-9][a-z0-9-]*)*$/.test(value),
};
const names = Object.keys(settingKeys) as (keyof Settings)[];

/** Whatever in the store is not a setting's value is passed over. */
export function readSettings(device: Device = thisDevice()): Settings {
  const found = names.map((name) => [name, read(device, settingKeys[name])] as const);
  return Object.fromEntries(found.filter(([name, value]) => value !== null && isGood[name](value)));
}

/** Writes the named ones; `undefined` forgets one. False when this browser keeps nothing: they last as long as the page. */
export function writeSettings(settings: Settings, device: Device = thisDevice()): boolean {
  try {
    for (const [name, value] of Object.entries(settings) as [keyof Settings, string | undefined][]) {
      if (value === undefined) device.localStorage?.removeItem(settingKeys[name]);
      else device.localStorage?.setItem(settingKeys[name], value);
    }
    return device.localStorage !== undefined;
  } catch {
    return false;
  }
}

function read(device: Device, key: string): string | null {
  try {
    return device.localStorage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}
