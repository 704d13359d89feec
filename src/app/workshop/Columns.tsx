import { useState } from 'react';
import type { MapFile, Summary } from '../../worker/workshopCalls.ts';
import type { Workshop } from './useWorkshop.ts';

type Target = MapFile['columns'][string];

const targets: readonly (readonly [Target, string])[] = [
  ['ignore', '(not used)'],
  ['id', 'id'],
  ['name', 'name'],
  ['organization', 'organization: who runs it'],
  ['sector', 'sector: education, health or care'],
  ['description', 'description'],
  ['eligibility_description', 'eligibility_description: who it is for'],
  ['minimum_age', 'minimum_age'],
  ['maximum_age', 'maximum_age'],
  ['access', 'access: ways in'],
  ['access_text', 'access_text: how to get in'],
  ['cost', 'cost'],
  ['cost_description', 'cost_description'],
  ['wait', 'wait'],
  ['schedule', 'schedule: opening hours'],
  ['phone', 'phone'],
  ['sms', 'sms'],
  ['email', 'email'],
  ['url', 'url'],
  ['address_1', 'address_1'],
  ['city', 'city'],
  ['postal_code', 'postal_code'],
  ['area', 'area it serves'],
  ['needs', 'needs'],
  ['provisions', 'provisions'],
  ['accessibility', 'accessibility'],
  ['languages', 'languages'],
  ['checkedOn', 'checkedOn: the day somebody checked it'],
  ['reviewBy', 'reviewBy'],
  ['owner', 'owner'],
  ['source', 'source'],
  ['keywords', 'keywords'],
  ['changedOn', 'the day it was last changed'],
  ['latitude', 'latitude'],
  ['longitude', 'longitude'],
  ['status', 'status'],
];

/** What each column of a foreign list is taken for, and what to write where the list is silent. */
export function Columns({ summary, workshop }: { summary: Summary; workshop: Workshop }) {
  const { mapping, map } = summary;
  const [day, setDay] = useState(map.defaults.checkedOn ?? '');
  const put = (next: MapFile) => void workshop.change((ask) => ask('setMap', next));
  const unused = mapping.filter((one) => one.to === null).length;
  return (
    <section className="stack tight" aria-labelledby="columns">
      <h2 id="columns">Columns of your list</h2>
      <details>
        <summary>
          {mapping.length} columns, {unused} not used: see what each is taken for
        </summary>
        <ul className="plain-list desk-columns">
          {mapping.map(({ from, to, how }, at) => (
            <li key={from} className="field">
              <label htmlFor={`column-${at}`} className="long-word">
                {from} <span className="soft">({how})</span>
              </label>
              <select
                id={`column-${at}`}
                className="input"
                value={to ?? 'ignore'}
                onChange={(event) => put({ ...map, columns: { ...map.columns, [from]: event.target.value as Target } })}
              >
                {to !== null && !targets.some(([target]) => target === to) ? <option value={to}>{to}</option> : null}
                {targets.map(([target, words]) => (
                  <option key={target} value={target}>
                    {words}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      </details>
      <form
        className="field desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          const { checkedOn: _before, ...others } = map.defaults;
          put({ ...map, defaults: day === '' ? others : { ...others, checkedOn: day } });
        }}
      >
        <label htmlFor="checked-day">Where the list does not say when an entry was checked, write this day</label>
        <div className="row">
          <input
            id="checked-day"
            className="input desk-day"
            type="date"
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
          <button type="submit" className="button second">
            Use this day
          </button>
        </div>
      </form>
    </section>
  );
}
