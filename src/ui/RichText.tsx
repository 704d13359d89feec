import type { ReactNode } from 'react';
import type { Block, Inline } from '../domain/pack/schema/page.ts';

interface Props {
  readonly blocks: readonly Block[];
  /** Words for the block that holds what the law says. */
  readonly lawLabel: string;
  /** Makes a link of an address in the pack (`routes/route-lgsco`) or outside it. */
  readonly link: (address: string, children: ReactNode) => ReactNode;
}

/** Blocks of a pack to elements. No HTML string is ever made. */
export function RichText({ blocks, lawLabel, link }: Props) {
  return <>{blocks.map((block, index) => blockElement(block, index, lawLabel, link))}</>;
}

function blockElement(block: Block, index: number, lawLabel: string, link: Props['link']): ReactNode {
  if ('heading' in block) {
    const Heading = block.heading === 2 ? 'h2' : 'h3';
    return <Heading key={index}>{inlines(block.children, link)}</Heading>;
  }
  if ('paragraph' in block) return <p key={index}>{inlines(block.paragraph, link)}</p>;
  if ('law' in block)
    return (
      <div key={index} className="law">
        <p className="law-label">{lawLabel}</p>
        {block.law.map((paragraph, place) => (
          <p key={place}>{inlines(paragraph, link)}</p>
        ))}
      </div>
    );
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List key={index}>
      {block.list.map((item, place) => (
        <li key={place}>{inlines(item, link)}</li>
      ))}
    </List>
  );
}

function inlines(children: readonly Inline[], link: Props['link']): ReactNode {
  return children.map((child, index) => {
    if ('text' in child) return child.text;
    if ('strong' in child) return <strong key={index}>{inlines(child.strong, link)}</strong>;
    return <span key={index}>{link(child.link, inlines(child.children, link))}</span>;
  });
}
