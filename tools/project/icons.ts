import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from './findBrowser.ts';

/** Draws the icons of public/icons from public/icon.svg. Run by hand after the mark changes: node tools/project/icons.ts */
const svg = readFileSync('public/icon.svg', 'utf8');
mkdirSync('public/icons', { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
for (const size of [180, 192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<body style="margin:0">${svg.replace('<svg ', `<svg width="${size}" height="${size}" `)}</body>`,
  );
  await page.screenshot({ path: `public/icons/icon-${size}.png`, omitBackground: true });
}
await browser.close();
