import { fromMarkdown } from 'mdast-util-from-markdown';
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { linkPattern } from '../../domain/pack/schema/basic.ts';
import type { Problem } from '../../domain/pack/problem.ts';
import type { Block, Inline } from '../../domain/pack/schema/page.ts';

const packLink = /^(provisions|routes|guides|letters|terms|contacts|services|pathways|timescales)\/[a-z0-9-]+$/;

/** Reads Markdown into blocks. Only paragraphs, lists, strong, links, headings 2–3 and `>` (what the law says) pass. */
export function parseMarkdown(
  file: string,
  text: string,
  lineOffset: number,
): { blocks: Block[]; problems: Problem[] } {
  const reader = new MarkdownReader(file, lineOffset);
  const blocks = fromMarkdown(text).children.flatMap((node) => reader.block(node));
  return { blocks, problems: reader.problems };
}

interface Placed {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

class MarkdownReader {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #lineOffset: number;

  constructor(file: string, lineOffset: number) {
    this.#file = file;
    this.#lineOffset = lineOffset;
  }

  block(node: RootContent): Block[] {
    if (node.type === 'paragraph') return [{ paragraph: this.inlines(node.children) }];
    if (node.type === 'heading' && (node.depth === 2 || node.depth === 3))
      return [{ heading: node.depth, children: this.inlines(node.children) }];
    if (node.type === 'list')
      return [
        { ordered: node.ordered === true, list: node.children.map((item) => this.#paragraphs(item.children).flat()) },
      ];
    if (node.type === 'blockquote') return [{ law: this.#paragraphs(node.children) }];
    return this.#refuse(node);
  }

  inlines(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node) => this.#inline(node));
  }

  #inline(node: PhrasingContent): Inline[] {
    if (node.type === 'text') return [{ text: node.value.replaceAll('\n', ' ') }];
    if (node.type === 'break') return [{ text: ' ' }];
    if (node.type === 'strong') return [{ strong: this.inlines(node.children) }];
    if (node.type === 'link') {
      if (linkPattern.test(node.url) || packLink.test(node.url))
        return [{ link: node.url, children: this.inlines(node.children) }];
      this.#say(
        node,
        'link-refused',
        `The link ${node.url} is not allowed.`,
        'Use https://, mailto:, tel:, sms: or kind/id.',
      );
      return [];
    }
    return this.#refuse(node);
  }

  #paragraphs(nodes: readonly (BlockContent | DefinitionContent)[]): Inline[][] {
    return nodes.map((node) => (node.type === 'paragraph' ? this.inlines(node.children) : this.#refuse(node)));
  }

  #refuse(node: Placed): never[] {
    const what = node.type === 'html' ? 'Raw HTML' : `"${node.type}"`;
    this.#say(
      node,
      'markdown-refused',
      `${what} is not allowed here.`,
      'Use paragraphs, lists, **strong**, links, ## and ### headings, and > for what the law says.',
    );
    return [];
  }

  #say(node: Placed, code: string, message: string, tip: string): void {
    const line = (node.position?.start.line ?? 1) + this.#lineOffset;
    this.problems.push({ level: 'error', code, message, tip, place: { file: this.#file, line } });
  }
}
