import type { Text } from '../../domain/pack/schema/basic.ts';
import { schemaNow } from '../../domain/pack/schema/pack.ts';
import type { PackView } from '../../domain/pack/view.ts';
import { toFillIn } from '../content/unfilled.ts';
import { columns } from '../exchange/draft.ts';

export interface NewArea {
  readonly id: string;
  readonly name: string;
  /** The national pack it lies over. */
  readonly nation: Pick<PackView, 'national' | 'roles'>;
  readonly today: string;
}

/** The files of a pack to start from: whole, so that it is checked, built and seen at once; with everything to fill in marked. */
export function newAreaFiles(area: NewArea): Map<string, string> {
  return new Map([
    ['pack.yaml', packText(area)],
    ['local.yaml', localText(area)],
    ['bodies.yaml', bodiesText(area)],
    ['places.yaml', placesText(area)],
    ['statements.yaml', statementsText(area)],
    ['comments.yaml', commentsText(area)],
    ['services.csv', `${columns.join(',')}\n`],
  ]);
}

/** An area's name as the name of its folder and of its addresses. */
export function areaId(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '');
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
}

const how = `# ${toFillIn} marks what is still to be written. Families see nothing of what stands beside it until you have.`;

function packText({ id, name, nation, today }: NewArea): string {
  const { id: over, version } = nation.national;
  return `# What this pack is. Put version one higher each time you publish.
id: ${id}
name: ${quoted(name)}
version: 1
schema: ${schemaNow}
extends: ${over}@${version}
issued: ${today}
languages: [en]
licence: CC BY 4.0
# Your look: four colours, each checked to be readable, and a drawing beside this file. Without it, that of the guide.
# brand:
#   colours: { band: '#12504b', button: '#12504b', link: '#0b4a63', tint: '#e7efe8' }
#   logo: logo.svg
writtenBy: ${quoted(`The local offer team of ${name}`)}
`;
}

function localText({ id, name, today }: NewArea): string {
  const checked = (indent: string) =>
    `${indent}checkedOn: ${today}\n${indent}reviewBy: ${toFillIn}\n${indent}owner: ${toFillIn}\n${indent}source: ${toFillIn}`;
  return `# What is different in ${name}. The sheets Contacts, Policies and Dates of the workbook hold the same.
${how}
council: ${toFillIn}
# Families choose among these when asked where they live. Add the councils around you, without home: true.
councils:
  - { id: ${id}, name: ${quoted(name)}, home: true }
integratedCareBoard: ${toFillIn}
# Where families write when something here is wrong.
feedbackEmail: ${toFillIn}
# First and last days that pupils attend.
termDates:
  sessions:
    - ['${toFillIn}', '${toFillIn}']
  insetDays: []
${checked('  ')}
# Ids of services that help anybody for free, such as your SENDIASS; the first is the one to ring.
freeHelp: []
urgent:
  - name: ${toFillIn}
    helpsWith: Worried that a child is not safe
    tel: ${toFillIn}
    hours: ${toFillIn}
policies:
  - id: travel-policy
    title: Travel to school and college
    text: ${toFillIn}
    provisions: [school-transport]
    url: ${toFillIn}
${checked('    ')}
  - id: short-breaks-statement
    title: Short breaks statement
    text: ${toFillIn}
    provisions: [short-breaks]
    url: ${toFillIn}
${checked('    ')}
`;
}

function bodiesText({ name, nation, today }: NewArea): string {
  const roles = Object.values(nation.roles).filter((role) => role.contact === undefined);
  const bodies = roles.map(
    (role) => `  # ${words(role.whatItIs)}
  # ${words(role.usuallyHeldBy)}
  - role: ${role.id}
    name: ${toFillIn}
    organisation: ${toFillIn}
    askFor: ${toFillIn}
    contacts:
      - { kind: tel, value: ${toFillIn}, hours: ${toFillIn} }
      - { kind: email, value: ${toFillIn} }
    interpreter: ${toFillIn}
    checkedOn: ${today}
    reviewBy: ${toFillIn}
    owner: ${toFillIn}
    source: ${toFillIn}
`,
  );
  return `# Who plays each role in ${name}. The sheet Teams of the workbook holds the same.
${how}
# Until a team is filled in, families see what the role is, and national helplines.
bodies:
${bodies.join('\n')}`;
}

function placesText({ name }: NewArea): string {
  return `# Towns and villages of ${name}, with their place on the map. The largest of a postcode district stands first.
${how}
places:
  - { id: first-town, name: ${toFillIn}, kind: town, district: ${toFillIn}, latitude: 0, longitude: 0 }
`;
}

function statementsText({ name, today }: NewArea): string {
  return `# What the law asks a public body to publish about its website. The sheet Statements of the
# workbook holds the same.
${how}
accessibility:
  organisation: ${toFillIn}
  scope: ${quoted(`This guide to help for children and young people with special educational needs or a disability in ${name}.`)}
  contact: { email: ${toFillIn}, phone: ${toFillIn} }
  # Working days until somebody answers.
  answerDays: 10
  enforcement:
    body: The Equality and Human Rights Commission (EHRC)
    advice: Equality Advisory and Support Service (EASS)
    url: https://www.equalityadvisoryservice.com/
  status: partially
  testedOn: ${toFillIn}
  testedBy: ${toFillIn}
  testedHow: ${toFillIn}
  # What you know is not accessible in your own words and files; the app's own known issues stand beside them by themselves.
  issues: []
  improving: ${toFillIn}
  preparedOn: ${today}
  # At most 12 months old, or nothing is built.
  reviewedOn: ${today}
privacy:
  controller: ${toFillIn}
  contact: ${toFillIn}
  # What your web server writes down of a visit. Ask whoever runs it.
  serverLog: ${toFillIn}
  logDays: 30
  reviewedOn: ${today}
`;
}

function commentsText({ name }: NewArea): string {
  return `# What families said about the local offer of ${name}, what you answer and what you do: once a year at least, and so
# that nobody is recognised. The sheet Comments of the workbook holds the same.
comments: []
`;
}

function words(text: Text): string {
  return (typeof text === 'string' ? text : text.text).replace(/\s+/g, ' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
