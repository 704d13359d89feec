import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { App } from '../../src/app/App.tsx';
import { preload } from '../../src/app/LoadedScreen.tsx';
import { english } from '../../src/i18n/en.ts';
import { makeI18n } from '../../src/i18n/setup.ts';
import { loadPack } from '../../tools/content/loadPack.ts';
test('smoke', async () => {
  const pack = loadPack('content/merrowdale') as any;
  if (!pack.view) { console.log(pack.problems.slice(0,10)); return; }
  const v = pack.view;
  const ids = (o: any) => Object.keys(o);
  const paths = ['/guides/','/routes/','/timescales/','/terms/','/contacts/','/services/','/letters/','/urgent/',
   ...['guides','routes','timescales','terms','contacts','letters'].flatMap((k) => ids(v[k]).map((id) => `/${k}/${id}/`)),
   ...ids(pack.directory).map((id) => `/services/${id}/`)];
  let n = 0; const out: string[] = [];
  for (const today of [undefined, '2026-11-22']) for (const lang of ['en','ur'] as const) for (const p of paths) {
    await preload(p);
    const path = lang === 'en' ? p : `/${lang}${p}`;
    const html = renderToString(<StaticRouter location={path}><App pack={{ view: v, directory: pack.directory, language: lang, today } as any} words={makeI18n(lang, english)} /></StaticRouter>);
    if (/not here|went wrong|style=|undefined|\[object|NaN|\{\{/.test(html)) out.push(path + ' ' + /.{40}(not here|went wrong|style=|undefined|\[object|NaN|\{\{).{40}/.exec(html)?.[0]);
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    if ((main.match(/<h1/g) ?? []).length !== 1) out.push(path + ' h1');
    const idsIn = [...main.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    if (new Set(idsIn).size !== idsIn.length) out.push(path + ' dup ids');
    if (lang === 'en' && today) writeFileSync(`/tmp/smoke/${p.replaceAll('/', '_')}.html`, html);
    n++;
  }
  console.log(n, out.slice(0, 20), out.length);
}, 120000);
