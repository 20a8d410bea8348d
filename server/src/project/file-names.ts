/** Which files are Postfix's, by their names: those that `package.json` gives the languages, templates and copies included. */

import type { InstanceFile } from './instance-file';

/** What may follow the name of a file that is a template, or a copy. */
const SUFFIXES = 'proto|dist|default|sample|orig|bak|in|tmpl|tpl|template|example|j2|jinja|jinja2|erb|epp|mustache';
const NAME = new RegExp(String.raw`^(?:.*[-_.])?(main|master)\.cf(?:(?:[-_.].*)?\.(?:${SUFFIXES}))?$`, 'i');

/** The kind of file that has this name (without folders); undefined for names that are not ours. */
export function kindOfName(name: string): InstanceFile | undefined {
  const match = NAME.exec(name);
  return match ? (match[1]!.toLowerCase() as InstanceFile) : undefined;
}

/**
 * Is it a file from which an installation makes the real one, such as the `main.cf.proto` that Postfix comes with? Those of
 * Ansible, Puppet and their like are not among them: what is to be put into them is marked.
 */
export function isPrototypeName(name: string): boolean {
  return /\.(?:proto|dist|default|in|tmpl|tpl|template)$/i.test(name);
}
