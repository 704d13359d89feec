import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { transformWithOxc } from 'vite';
import { sharedPolicy } from '../hosting/securityHeaders.ts';

/** Stands for the way from a page to the site's root: `./`, `../../`; filled in for each page, offline by the worker. */
const rootMark = '__ROOT__';

/**
 * Makes `index.html` the shell of every page: CSS and the theme script inlined, their hashes in a strict
 * Content-Security-Policy, every address relative to the root mark. What belongs to one page goes into the marks
 * `<!--head-->` and `<!--page-->`.
 */
export function shell(): Plugin {
  return {
    name: 'shell',
    enforce: 'post',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const html = bundle['index.html'];
      if (html?.type !== 'asset') return;
      const css = Object.values(bundle)
        .filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
        .map((file) => {
          delete bundle[file.fileName];
          return file.type === 'asset' ? String(file.source) : '';
        })
        .join('');
      const theme = await themeScript();
      html.fileName = 'shell.html';
      html.source = shellHtml(String(html.source), css, theme);
    },
  };
}

async function themeScript(): Promise<string> {
  const file = new URL('../../src/theme.ts', import.meta.url);
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), 'theme.ts', { lang: 'ts' });
  return code
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^export\s*\{\s*\};?\s*$/gm, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

function shellHtml(html: string, css: string, theme: string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${hashOf(theme)}`,
    `style-src ${hashOf(css)}`,
    ...sharedPolicy,
  ].join('; ');
  return html
    .replaceAll(/\s*<link rel="stylesheet"[^>]*>/g, '')
    .replaceAll(' crossorigin', '')
    .replaceAll(/(href|src)="\.\//g, `$1="${rootMark}`)
    .replace('data-root="./"', `data-root="${rootMark}"`)
    .replace(/<title>[^<]*<\/title>/, '<!--head-->')
    .replace(
      '<meta charset="utf-8" />',
      `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace('</head>', `  <script>${theme}</script>\n    <style>${css}</style>\n  </head>`)
    .replace('<div id="app"></div>', '<div id="app"><!--page--></div>');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}
