import type { HostedArea } from './hostedApp.ts';

/** The first page of a host of several areas: a link to each, in the app's own styles. It runs nothing and keeps nothing. */
export function areaIndexPage(shell: string, areas: readonly HostedArea[]): string {
  const styles = /<style>[\s\S]*?<\/style>/.exec(shell)?.[0];
  const styleSource = /style-src [^;"]*/.exec(shell)?.[0];
  if (styles === undefined || styleSource === undefined) throw new Error('shell.html has no styles. Run: npm run app');
  const links = [...areas]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ id, name }) => `        <li><a class="tile" href="./${id}/"><strong>${escaped(name)}</strong></a></li>`);
  return `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${styleSource}; img-src 'self'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>Local Offer Navigator: choose your area</title>
    <link rel="icon" href="./${areas[0]?.id ?? ''}/icon.svg" type="image/svg+xml" />
    ${styles}
  </head>
  <body>
    <main class="wide stack" id="page">
      <h1>Where does your family live?</h1>
      <p>Help for children and young people with special educational needs or a disability. Choose your council area.</p>
      <p lang="ur" dir="rtl">آپ کا خاندان کہاں رہتا ہے؟ اپنی کونسل کا علاقہ چنیں۔</p>
      <p lang="pl">Gdzie mieszka Twoja rodzina? Wybierz obszar swojej rady.</p>
      <ul class="tiles">
${links.join('\n')}
      </ul>
    </main>
  </body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
