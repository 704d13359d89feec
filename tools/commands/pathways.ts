import { outline } from '../../src/domain/pathway/outline.ts';
import type { PackView } from '../../src/domain/pack/view.ts';
import { say } from '../../src/domain/pack/youText.ts';
import type { CommandResult } from './check.ts';
import type { OutlineJson, PathwaysJson } from './shapes.ts';

/** Every pathway by name. */
export function pathways(view: PackView, json: boolean): CommandResult {
  const list: PathwaysJson = Object.entries(view.pathways)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id, pathway]) => ({ id, name: say(pathway.name, undefined), questions: pathway.questions.length }));
  if (json) return { exitCode: 0, output: JSON.stringify(list, null, 2) };
  return {
    exitCode: 0,
    output: list.map((one) => `${one.id.padEnd(20)} ${one.name} (${one.questions} questions)`).join('\n'),
  };
}

/** Every way through one pathway: each question, and where each answer leads. */
export function outlineOf(view: PackView, id: string | undefined, today: string, json: boolean): CommandResult {
  const pathway = id === undefined ? undefined : view.pathways[id];
  if (pathway === undefined)
    return { exitCode: 2, output: `outline needs one of these names: ${Object.keys(view.pathways).join(', ')}` };
  const nodes: OutlineJson = outline(
    pathway,
    view.local.councils.map((one) => one.id),
    today,
  ).map((node) => ({
    question: node.question.id,
    ask: say(node.question.ask, undefined),
    later: node.question.later,
    leads: node.leads,
    left: node.left,
  }));
  if (json) return { exitCode: 0, output: JSON.stringify(nodes, null, 2) };
  const lines = nodes.flatMap((node) => [
    `${node.question}${node.later ? ' (offered beside the outcome)' : ''}: ${node.ask}`,
    ...node.leads.map((lead) => `    ${lead.answer} -> ${lead.to.join(' or ')}`),
  ]);
  return { exitCode: 0, output: lines.join('\n') };
}
