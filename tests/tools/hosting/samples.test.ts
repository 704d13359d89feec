import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostingSamples } from '../../../tools/hosting/hostingSamples.ts';
import { securityHeaders } from '../../../tools/hosting/securityHeaders.ts';

const samples = readdirSync('docs/hosting').map((name) => ({
  name,
  text: readFileSync(`docs/hosting/${name}`, 'utf8'),
}));

describe.each(samples)('the sample $name', ({ name, text }) => {
  it('sends every security header as check-host wants it', () => {
    for (const [header, value] of Object.entries(securityHeaders)) {
      expect(text.toLowerCase()).toContain(header);
      expect(text).toContain(value);
    }
  });

  it('leaves https for good to the host, and says how', () => {
    expect(text).toContain('Strict-Transport-Security');
  });

  it('never rewrites what is missing to a page', () => {
    expect(text).not.toMatch(
      /try_files[^;]*index\.html|RewriteRule(?! \^feed\/)|FallbackResource|ErrorDocument|<rewrite>/,
    );
  });

  it('lets any site read the feed, and nothing else', () => {
    expect(text).toContain('Access-Control-Allow-Origin');
    // nginx: a map that is empty but for the feed; the others name the header once, for the feed's folder.
    expect(text).toMatch(
      /"~\^[\w/]*\/feed\/"\s+"\*"|\/feed\/\* Access-Control|#\/feed\/#">\s+Header set Access|<location path="feed">[\s\S]*Access-Control|for `feed\/\*`/,
    );
  });

  it('keeps only files with a hash in their name', () => {
    expect(text).toMatch(/31536000|365\.00:00:00/);
    expect(text).toMatch(/no-cache|DisableCache/);
  });

  it('says so where no such server has run it', () => {
    expect(text.includes('UNTESTED')).toBe(['web.config', 'object-store.md'].includes(name));
  });
});

it('the build writes each sample with the hashes of its own pages, and lets nothing inline but those', () => {
  const policy = "default-src 'none'; script-src 'self' 'sha256-abc='; style-src 'sha256-def='";
  const shell = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  const written = hostingSamples(shell);
  expect([...written.keys()]).toEqual(samples.map(({ name }) => name).sort());
  for (const [name, text] of written) {
    expect(text, name).toContain(`${policy}; frame-ancestors 'none'`);
    expect(text, name).not.toContain('unsafe-inline');
  }
});

it('web.config is well-formed: every element is closed, in order', () => {
  const text = readFileSync('docs/hosting/web.config', 'utf8')
    .replace(/<\?xml[^>]*\?>/, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  const open: string[] = [];
  for (const [, close, name = '', attributes = '', self] of text.matchAll(
    /<(\/?)([\w.]+)((?:\s+[\w.]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    expect(attributes).not.toMatch(/&(?!amp;|lt;|quot;)/);
    if (close) expect(open.pop()).toBe(name);
    else if (!self) open.push(name);
  }
  expect(open).toEqual([]);
  expect(text.replace(/<(\/?)([\w.]+)((?:\s+[\w.]+="[^"<]*")*)\s*(\/?)>/g, '').trim()).toBe('');
});
