import { openBrowser, openPhone, latePlanOutcome, awake } from './tests/browser/family.ts';
import { ownSite, publishPack, changedPack } from './tests/browser/ownSite.ts';
import { merrowdale } from './tests/content/merrowdale.ts';
const browser = await openBrowser();
const site = await ownSite();
const pack = merrowdale();
const phone = await openPhone(browser);
const p = phone.page;
p.on('console', (m) => { if (m.type() === 'error') console.log('console', m.text()); });
p.on('pageerror', (e) => console.log('pageerror', e.message));
await phone.open(site.address);
await latePlanOutcome(phone);
await phone.ready();
publishPack(site, changedPack(pack, 2, '01632 960110', '01632 960222'));
await p.reload(); await awake(p);
await p.waitForTimeout(500);
const bar = p.locator('.status-bar button');
await bar.first().waitFor();
await p.screenshot({ path: '/tmp/shots/bar.png' });
await bar.first().tap();
await p.locator('#since-you-looked').waitFor();
await p.screenshot({ path: '/tmp/shots/outcome360.png' });
for (const lang of ['', 'ur/']) for (const [w, h] of [[360, 740], [1280, 900]] as const) {
  await p.setViewportSize({ width: w, height: h });
  for (const at of ['device/', 'changes/', 'settings/', 'journey/#outcome']) {
    await p.goto(site.address + lang + at); await awake(p);
    if (at === 'device/') await p.locator('.checks').waitFor();
    await p.waitForTimeout(600);
    await p.screenshot({ path: `/tmp/shots/${at.replace(/[/#]/g, '')}-${lang.slice(0, 2)}${w}.png`, fullPage: at !== 'journey/#outcome' });
  }
}
console.log(await p.locator('main').innerText());
await phone.close(); await site.remove(); await browser.close();
