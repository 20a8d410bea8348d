/** Reads an explanation file; its form is described in `server/data/explanations/README.md`. */

import type { Heading, Paragraph, RootContent, Yaml } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parse as parseYaml } from 'yaml';
import type { Entry, Part, Subject } from './entry.mjs';

const LABEL = /^\*\*(Since|Before|Risk|See)(?: ([\d.]+))?:\*\*\s*/;

/** Parses the text of a file. Throws, with the row, where it does not have the form. */
export function parseSubject(text: string): Subject {
  const { children } = fromMarkdown(text, {
    extensions: [frontmatter(), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown(), gfmTableFromMarkdown()],
  });
  const [head, ...nodes] = children;
  if (head?.type !== 'yaml') throw new Error('1: the file begins with subject, title and checked between lines of ---');
  const { subject, title, checked, reviewed } = parseYaml((head as Yaml).value) as Record<string, unknown>;
  const entries: Entry[] = [];
  for (let at = 0; at < nodes.length;) {
    const end = nodes.findIndex((node, index) => index > at && isHeading(node));
    entries.push(parseEntry(nodes.slice(at, end < 0 ? undefined : end), text));
    at = end < 0 ? nodes.length : end;
  }
  return {
    subject: String(subject),
    title: String(title),
    checked: String(checked),
    ...(reviewed === undefined ? {} : { reviewed: String(reviewed) }),
    entries,
  };
}

function isHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth === 1;
}

function parseEntry([heading, summary, ...rest]: readonly RootContent[], source: string): Entry {
  const row = rowOf(heading);
  if (!heading || !isHeading(heading)) throw new Error(`${row}: a heading of the first level is expected`);
  const { key, title } = headingOf(sourceOf(heading, source));
  if (summary?.type !== 'paragraph') throw new Error(`${row}: "${key}" has no summary`);
  const body: Part[] = [];
  const risk: Part[] = [];
  const examples: { language: string; text: string }[] = [];
  let see: string[] = [];
  for (const node of rest) {
    if (node.type === 'code') {
      examples.push({ language: node.lang ?? '', text: node.value });
      continue;
    }
    const { label, version, text } = labelled(node, source);
    if (label === 'See') see = text.split(/,\s*/).map((name) => name.replaceAll('`', '').replace(/\.$/, '').trim());
    else if (label === 'Risk') risk.push({ text });
    else body.push({ text, ...(label && version ? { [label.toLowerCase()]: version } : {}) });
  }
  const base = { key, ...(title ? { title } : {}), summary: oneLine(summary, source), body, examples, see, row };
  return risk.length > 0 ? { ...base, risk } : base;
}

/** `# concept chroot-jail: The chroot jail`. */
function headingOf(source: string): { key: string; title?: string } {
  const text = source.replace(/^#\s+/, '').trim();
  const match = /^(concept \S+): (.+)$/.exec(text);
  return match ? { key: match[1]!, title: match[2]! } : { key: text };
}

function labelled(node: RootContent, source: string): { label?: string; version?: string; text: string } {
  const text = node.type === 'paragraph' ? oneLine(node, source) : sourceOf(node, source);
  const match = LABEL.exec(text);
  if (!match) return { text };
  const [whole, label, version] = match;
  return { label: label!, ...(version === undefined ? {} : { version }), text: text.slice(whole.length) };
}

function oneLine(node: Paragraph, source: string): string {
  return sourceOf(node, source).replace(/\s*\n\s*/g, ' ');
}

function sourceOf({ position }: RootContent, source: string): string {
  return source.slice(position!.start.offset, position!.end.offset);
}

function rowOf(node: RootContent | undefined): number {
  return node?.position?.start.line ?? 1;
}
