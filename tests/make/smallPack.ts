import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { loadPack } from '../../tools/disk/loadPack.ts';

/** A file's new text, or a change to the text it has; null takes it away. */
export type Change = string | ((text: string) => string) | null;

const law = `{ status: law, source: [{ act: An Act, section: s1 }], asAt: 2026-11-22, confidence: verified }`;
const checked = `checkedOn: 2026-10-01, reviewBy: 2027-04-01, owner: Officer, source: Team return`;

/** A nation and a town of one of each thing, with nothing wrong in them. */
export const smallFiles: Readonly<Record<string, string>> = {
  'nation/pack.yaml': `{ id: nation, name: Nation, version: 1, schema: 1, issued: 2026-11-22, languages: [en], licence: CC BY 4.0, lawCheckedOn: 2026-11-22, writtenBy: A test }`,
  'nation/bodies.yaml': `roles:
  - { id: council, name: The council, sector: education, whatItIs: The council team., usuallyHeldBy: The team manager. }
  - { id: ombudsman, name: Ombudsman, sector: education, whatItIs: Looks at complaints., usuallyHeldBy: A caseworker., contact: ombudsman }
`,
  'nation/needs.yaml': 'needs: [{ id: autism, name: Autism }]\n',
  'nation/timescales.yaml': `timescales:
  - id: decision
    title: The council decides
    what: The council must tell you.
    role: council
    family: false
    kind: law
    starts: The day your request arrives.
    count: { rule: week_from_receipt, number: 6, unit: weeks, inputs: [requestReceivedOn] }
    counted: 6 weeks on.
    law: ${law}
exceptions: []
rules: []
`,
  'nation/calendar.yaml':
    'takenOn: 2026-11-22\nsource: A list\nbankHolidays: [{ date: 2028-12-26, name: Boxing Day }]\n',
  'nation/glossary.yaml': `terms: [{ id: ehcp, term: EHC plan, plain: A legal document., also: [EHCP], confidence: verified }]\n`,
  'nation/contacts.yaml': `contacts:
  - id: ombudsman
    name: The Ombudsman
    helpsWith: Complaints about councils.
    contacts: [{ kind: tel, value: "0300 000 0000" }, { kind: form, value: "https://ombudsman.example.org/form" }]
    law: ${law}
`,
  'nation/words.yaml': 'same: []\nmayMean: []\nmisspellings: {}\nlittle: []\n',
  'nation/requirements.yaml': 'requirements: []\n',
  'nation/questions.yaml': `questions:
  - id: asker
    ask: Who is asking?
    hint: We use this to speak to you
    why: The words change.
    usedFor: To speak to you.
    ifWrong: Some sentences will sound odd.
    kind: choice
    sets: asker
    options: [{ value: parent, label: A parent }, { value: worker, label: A worker }]
    notSure: That is fine.
`,
  'nation/rights.yaml': `holders: [{ id: parent, who: The parent, why: The child is under 16., law: ${law} }]\n`,
  'nation/provisions/speech.yaml': `name: Speech therapy
sector: education
plain: Help with talking.
when: { known: planStage }
whoPays: The council pays.
askFirst: { text: Ask the school., role: council }
duties:
  - id: speech-council
    role: council
    strength: must
    what: The council must arrange it.
    lawSays: The council must arrange it.
    timescales: [decision]
    firstSteps: [{ text: Ring the council., role: council }]
    law: ${law}
law: ${law}
`,
  'nation/pathways/late.yaml': `name: The plan is late
summary: We asked for a plan.
order: 1
facts: { problems: [late] }
questions:
  - use: asker
  - id: stage
    ask: What has happened?
    why: Each step has its own time limit.
    usedFor: To find the time limit.
    ifWrong: The dates would be wrong.
    kind: choice
    sets: planStage
    options: [{ value: requested, label: We asked }, { value: draft, label: We have a draft }]
    notSure: That is fine.
    notSureFacts: { planStage: requested }
  - id: received
    ask: When did the request arrive?
    why: The clock starts then.
    usedFor: To work out the day.
    ifWrong: The day would be wrong.
    kind: date
    sets: requestReceivedOn
    when: { is: { planStage: requested } }
    notSure: That is fine.
`,
  'town/pack.yaml': `{ id: town, name: Town, version: 1, schema: 1, extends: nation@1, issued: 2026-11-22, languages: [en], licence: CC BY 4.0, madeUp: true, writtenBy: A test }`,
  'town/bodies.yaml': `bodies:
  - role: council
    name: Town plans team
    organisation: Town Council
    contacts:
      - { kind: tel, value: "01632 960100", hours: "Every day" }
      - { kind: textRelay, value: "18001 01632 960100" }
      - { kind: email, value: "sen@town.example.org" }
    interpreter: We book an interpreter for free.
    ${checked.replaceAll(', ', '\n    ')}
`,
  'town/local.yaml': `council: Town Council
councils: [{ id: town, name: Town Council, home: true }]
integratedCareBoard: town
feedbackEmail: offer@town.example.org
termDates: { sessions: [["2026-09-02", "2026-12-18"]], ${checked} }
freeHelp: []
urgent: [{ name: Crisis line, helpsWith: A crisis, tel: 08081 570199, hours: Day and night }]
policies: [{ id: travel, title: Travel, text: The council answers within 20 days., url: "https://town.example.org/travel", ${checked} }]
`,
  'town/places.yaml': 'places: [{ id: here, name: Here, kind: town, district: ZZ1, latitude: 54, longitude: 1 }]\n',
  'town/statements.yaml': `accessibility:
  organisation: Town Council
  scope: The guide of the town.
  contact: { email: offer@example.org }
  answerDays: 10
  enforcement: { body: The commission, advice: advice service, url: "https://advice.example.org/" }
  testedOn: 2026-11-01
  testedBy: A tester
  testedHow: With the keyboard.
  issues: []
  improving: We test each issue.
  preparedOn: 2026-11-01
  reviewedOn: 2026-11-01
privacy: { controller: Town Council, contact: privacy@example.org, serverLog: the time, logDays: 7, reviewedOn: 2026-11-01 }
`,
  'town/comments.yaml': `comments:
  - { id: hours, receivedOn: 2026-09-01, comment: You close early., response: We know., action: We open late., answeredOn: 2026-10-01 }
`,
  'town/services.csv': `id,name,organization,sector,provisions,needs,description,eligibility_description,minimum_age,maximum_age,access,access_text,cost,cost_description,wait,schedule,phone,sms,email,url,address_1,city,postal_code,place,area,accessibility,languages,checkedOn,reviewBy,owner,source,keywords
talk-club,Talk club,Town Council,education,speech,all,Children play and learn to talk.,For children under five.,0,5,self,Come along.,free,Free,No wait,Mondays,01632 960200,07700 900200,talk@town.example.org,https://town.example.org/talk,1 High Street,Town,ZZ1 1AA,here,all,Level entrance,English,2026-10-01,2027-04-01,Club leader,Team return,talking
swim-club,Swim club,Town Council,care,speech,autism,A quiet hour in the pool.,Anybody up to 25.,0,25,self,Ring first.,free,Free,No wait,Fridays,01632 960201,,swim@town.example.org,https://town.example.org/swim,2 High Street,Town,ZZ1 1AA,here,all,Hoist,English,2026-10-01,2027-04-01,Pool manager,Team return,swimming
`,
};

/** The small pack with some files changed, read as the tools read it. Throws when a change makes a file unreadable. */
export function smallPack(changes: Readonly<Record<string, Change>> = {}): LoadedPack {
  const folder = mkdtempSync(join(tmpdir(), 'small-pack-'));
  try {
    writeSmallPack(folder, changes);
    const pack = loadPack(join(folder, 'town'));
    const unread = pack.problems.filter((one) => one.code !== 'reference-missing');
    if (!('view' in pack) || unread.length > 0)
      throw new Error(pack.problems.map((one) => `${one.place.file}: ${one.message}`).join('\n'));
    return pack;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The small pack as files: `town` over `nation`. */
export function writeSmallPack(folder: string, changes: Readonly<Record<string, Change>> = {}): void {
  for (const [name, text] of Object.entries({ ...smallFiles, ...changed(changes) })) {
    if (text === null) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function changed(changes: Readonly<Record<string, Change>>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(changes).map(([name, change]) => {
      if (typeof change !== 'function') return [name, change];
      const before = smallFiles[name] ?? '';
      const after = change(before);
      if (after === before) throw new Error(`Nothing was changed in ${name}.`);
      return [name, after];
    }),
  );
}
