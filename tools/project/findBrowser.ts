import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where Chromium stands on this machine. On Debian or Ubuntu as root it is installed when missing; else the error says what to do. */
export function findBrowser(): string {
  const found = places.find((place) => place !== undefined && existsSync(place));
  if (found) return found;
  const canInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (canInstall) {
    console.log('Chromium is missing. Installing it with apt-get …');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-core'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const installed = places.find((place) => place !== undefined && existsSync(place));
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome and found none. Install it (Debian, Ubuntu: sudo apt-get install -y chromium), or set CHROMIUM_PATH to its program.',
  );
}
