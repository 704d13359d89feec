import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { merrowdale } from './merrowdale.ts';

const pack = merrowdale();
const ids = parse(readFileSync('tests/cases/factIds.yaml', 'utf8')) as Record<string, string[]>;

const inContent: Readonly<Record<string, readonly string[]>> = {
  provisions: Object.keys(pack.view.provisions),
  timescales: Object.keys(pack.view.timescales),
  routes: Object.keys(pack.view.routes),
  terms: Object.keys(pack.view.terms),
  contacts: Object.keys(pack.view.contacts),
  roles: Object.keys(pack.view.roles),
  requirements: pack.extras.requirements.map((one) => one.id),
};

describe('the national pack and the facts it is written from', () => {
  it.each(Object.keys(ids))('holds every one of the %s under the same id, and invents none', (kind) => {
    expect([...(inContent[kind] ?? [])].sort()).toEqual([...(ids[kind] ?? [])].sort());
  });

  it('gives every duty its law with a source and the day it was read', () => {
    const bare = Object.values(pack.view.provisions).flatMap((provision) =>
      provision.duties
        .filter((duty) => duty.law.source.every((source) => source.act === '') || duty.law.asAt === '')
        .map((duty) => duty.id),
    );
    expect(bare).toEqual([]);
  });

  it('gives every duty an id of its own', () => {
    const all = Object.values(pack.view.provisions).flatMap((provision) => provision.duties.map((duty) => duty.id));
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });
});

describe('the example area', () => {
  it('says that it is made up', () => expect(pack.view.pack.madeUp).toBe(true));

  it('has a named team with a number for every role', () => {
    const unbound = Object.values(pack.view.roles).filter(
      (role) => role.body === undefined && role.contact === undefined,
    );
    expect(unbound.map((role) => role.id)).toEqual([]);
  });

  it('lists at least 150 services over all four sectors, some of them deliberately old', () => {
    const services = Object.values(pack.directory);
    expect(services.length).toBeGreaterThanOrEqual(150);
    expect(new Set(services.map((service) => service.sector)).size).toBe(4);
    expect(services.filter((service) => service.reviewBy < '2026-11-22').length).toBeGreaterThanOrEqual(10);
  });
});
