import type { Service } from '../../domain/pack/schema/service.ts';
import type { PackView } from '../../domain/pack/view.ts';

export interface Crumb {
  readonly name: string;
  readonly address: string;
}

type Thing = Readonly<Record<string, unknown>>;

/**
 * What a page is about in schema.org's words, as JSON-LD: only what is true and stands on the page. A script of this type
 * is data and never runs, so the site's script policy does not concern it.
 */
export function structuredData(things: readonly Thing[]): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
  return `<script type="application/ld+json">${text.replaceAll('<', '\\u003c')}</script>`;
}

/** The way from the first page to this one. */
export function breadcrumbs(crumbs: readonly Crumb[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address,
    })),
  };
}

/** A council's own service is a government service; a charity's, school's or NHS trust's is a service. */
export function serviceThing(service: Service, view: PackView): Thing {
  const councils = [view.local.council, ...view.local.councils.map((one) => one.name)];
  const isCouncils = councils.includes(service.organization);
  const places = service.area.flatMap((id) => view.places.find((place) => place.id === id) ?? []);
  return {
    '@type': isCouncils ? 'GovernmentService' : 'Service',
    name: service.name,
    description: service.description,
    ...(view.pack.madeUp ? { disambiguatingDescription: 'A made-up example. There is no such service.' } : {}),
    provider: { '@type': isCouncils ? 'GovernmentOrganization' : 'Organization', name: service.organization },
    areaServed: service.area.includes('all')
      ? { '@type': 'AdministrativeArea', name: view.pack.name }
      : places.map(({ name }) => ({ '@type': 'Place', name })),
    audience: {
      '@type': 'PeopleAudience',
      suggestedMinAge: service.minimum_age,
      suggestedMaxAge: service.maximum_age,
    },
    ...(service.phone || service.url.startsWith('https://')
      ? {
          availableChannel: {
            '@type': 'ServiceChannel',
            ...(service.phone ? { servicePhone: { '@type': 'ContactPoint', telephone: service.phone } } : {}),
            ...(service.url.startsWith('https://') ? { serviceUrl: service.url } : {}),
          },
        }
      : {}),
  };
}

export function siteThing(name: string, description: string, address: string, lang: string): Thing {
  return { '@type': 'WebSite', name, description, url: address, inLanguage: lang };
}

export function termThing(view: PackView, id: string): Thing | undefined {
  const term = view.terms[id];
  if (term === undefined) return undefined;
  const description = typeof term.plain === 'string' ? term.plain : term.plain.text;
  return { '@type': 'DefinedTerm', name: term.term, description, inLanguage: 'en' };
}
