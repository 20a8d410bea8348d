/** What a hover is made of, and how long it may be. */

import * as l10n from '@vscode/l10n';
import type { Edition } from '../../knowledge/edition';
import type { Explanation } from '../../knowledge/explanations';
import { riskOf } from '../explained';
import { code, fenced, link, paragraphs } from '../markdown';
import { inline } from '../phrases';

/** What is told of a name beyond its summary. */
export interface Details {
  readonly kind: 'details';
  readonly key: string;
  readonly explanation: Explanation;
}

/** The last row: links and short remarks. */
export interface Footer {
  readonly kind: 'footer';
  readonly parts: readonly (string | undefined)[];
}

/** A paragraph of Markdown, or something that is shown in more ways than one. */
export type Block = string | Details | Footer | undefined;

export type Blocks = readonly Block[];

/** What the editor can do with a hover. */
export interface HoverStyle {
  /** Address of the page on `key` that a link may lead to; undefined in editors that show no pages. */
  readonly pageLink?: ((key: string) => string) | undefined;
}

/** Nothing where nobody has written of `key` yet. */
export function details(edition: Edition, key: string): Details | undefined {
  const explanation = edition.explanation(key);
  return explanation && { kind: 'details', key, explanation };
}

export function footer(...parts: readonly (string | undefined)[]): Footer {
  return { kind: 'footer', parts };
}

/** As Markdown: short, with a link to the rest, where the editor can show the rest; else whole. */
export function render(blocks: Blocks, { pageLink }: HoverStyle): string {
  const told = blocks.find((block) => isDetails(block));
  const more = told && pageLink && link(l10n.t('More…'), pageLink(told.key));
  const texts = blocks.map((block) => {
    if (typeof block !== 'object') return block;
    if (block.kind === 'footer') return inline(more, ...block.parts);
    return pageLink ? beginning(block.explanation) : whole(block.explanation);
  });
  return paragraphs(...texts);
}

function isDetails(block: Block): block is Details {
  return typeof block === 'object' && block.kind === 'details';
}

/** What is shown of the paragraphs, in characters; the first is always shown. */
const BUDGET = 420;

function beginning(explanation: Explanation): string {
  let left = BUDGET;
  const shown = explanation.body.filter((text, index) => {
    left -= text.length;
    return index === 0 || left >= 0;
  });
  return paragraphs(...shown, riskOf(explanation));
}

function whole(explanation: Explanation): string {
  const examples = explanation.examples.map(({ text }) => fenced(text));
  return paragraphs(...explanation.body, riskOf(explanation), ...examples, seeAlso(explanation));
}

function seeAlso({ see }: Explanation): string | undefined {
  const names = see.map((key) => code(key.replace(/^parameter /, '')));
  return names.length > 0 ? l10n.t('See also: {0}.', names.join(', ')) : undefined;
}
