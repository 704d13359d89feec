import type { Facts } from '../pack/schema/facts.ts';
import type { Service } from '../pack/schema/service.ts';
import { ageRange, type Situation } from '../pack/situation.ts';
import type { Directory } from '../pack/view.ts';

const most = 12;
/** Places kept for services that know the child's need but not the provision in question, such as a sensory team. */
const mostForNeedAlone = 3;

/** Services that help with what is in question, for this age and need, the best match first, each with its reasons. */
export function matchingServices(
  directory: Directory,
  inQuestion: readonly string[],
  facts: Facts,
  situation: Situation,
): { id: string; why: string[] }[] {
  const asked = new Set([...(facts.needs ?? []), ...inQuestion]);
  const age = ageRange(facts, situation.today);
  const found = Object.values(directory)
    .flatMap((service) => {
      const matched = reasons(service, asked, facts);
      if (matched.length === 0 || (age && (service.minimum_age > age.most || service.maximum_age < age.least)))
        return [];
      const why = age && (service.minimum_age > 0 || service.maximum_age < 25) ? [...matched, 'age'] : matched;
      const forProvision = matched.some((one) => one.startsWith('provisions/'));
      const score = forProvision ? scoreOf(service, why, facts, situation.today) : closeness(service, matched);
      return [{ id: service.id, why, score, forProvision }];
    })
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
  const forNeed = found.filter((one) => !one.forProvision).slice(0, mostForNeedAlone);
  const forProvision = found.filter((one) => one.forProvision).slice(0, most - forNeed.length);
  return [...forProvision, ...forNeed].map(({ id, why }) => ({ id, why }));
}

function reasons(service: Service, asked: ReadonlySet<string>, facts: Facts): string[] {
  const provisions = service.provisions.filter((id) => asked.has(id)).map((id) => `provisions/${id}`);
  const needs = service.needs.filter((id) => facts.areasOfNeed?.includes(id)).map((id) => `needs/${id}`);
  return [...provisions, ...needs];
}

function scoreOf(service: Service, why: readonly string[], facts: Facts, today: string): number {
  const named = why.filter((one) => facts.needs?.some((id) => one === `provisions/${id}`)).length;
  const open = service.access.includes('self') ? 1 : 0;
  const old = service.reviewBy < today ? -1 : 0;
  return named * 4 + why.length * 2 + open + (service.cost === 'free' ? 0.5 : 0) + old;
}

/** A service for few needs that are the child's knows more about them than one for many. */
function closeness(service: Service, matched: readonly string[]): number {
  return matched.length / service.needs.length + (service.access.includes('self') ? 0.1 : 0);
}
