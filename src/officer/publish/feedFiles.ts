import type { LoadedPack } from '../content/loadContent.ts';
import { feedService } from '../exchange/feedOf.ts';
import { tablePackage } from './tablePackage.ts';

/**
 * An Open Referral UK 3.0 feed as plain files: what the standard has at `/`, `/services` and `/services/ID`, in one page,
 * for a plain web server can ask for no second. Beside it the same services as tables.
 */
export function* feedFiles({ view, directory }: LoadedPack): Generator<readonly [name: string, text: string]> {
  const tables = tablePackage(view);
  const listed: string[] = [];
  for (const service of Object.values(directory)) {
    const { id, full, shallow } = feedService(view, service);
    yield [`services/${id}.json`, `${JSON.stringify(full)}\n`];
    listed.push(JSON.stringify(shallow));
    tables.add(full);
  }
  const about = {
    version: 'HSDS-UK-3.0',
    profile: 'https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md',
    openapi_url: 'https://docs.openreferraluk.org/en/latest/openapi30.json',
  };
  yield ['index.json', `${JSON.stringify(about)}\n`];
  yield ['services/index.json', `${onePage(listed)}\n`];
  yield* tables.files();
}

/** The envelope of the standard; its services are written already. */
function onePage(listed: readonly string[]): string {
  const envelope = {
    total_items: listed.length,
    total_pages: 1,
    page_number: 1,
    size: listed.length,
    first_page: true,
    last_page: true,
    empty: listed.length === 0,
  };
  return `${JSON.stringify(envelope).slice(0, -1)},"contents":[${listed.join(',\n')}]}`;
}
