/** Which configuration holds for a file: the nearest above it, or the one that `--config` names. */

import * as l10n from '@vscode/l10n';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { reasonOf, type Messages } from '../messages';
import { ConfigError, readConfig, type Config } from './read';

export const CONFIG_NAME = '.postfixlint.json';

/** A configuration and where it is from. */
export interface PlacedConfig extends Config {
  /** Folder that its globs start from. */
  readonly folder: string;
}

/** In force where there is no file. */
const NONE: PlacedConfig = { levels: new Map(), exclude: [], folder: '' };

/** Reads each file once. What is wrong with one is told once, and nothing is checked by it. */
export class Configs {
  readonly #byFolder = new Map<string, PlacedConfig | undefined>();
  readonly #named: { readonly config: PlacedConfig | undefined } | undefined;

  /** @param named the file of `--config`; it holds for everything */
  constructor(
    private readonly ruleIds: readonly string[],
    private readonly messages: Messages,
    named?: string,
  ) {
    if (named !== undefined) this.#named = { config: this.#read(named, this.#textOf(named, true)) };
  }

  /** Undefined where the configuration is broken. */
  forFolder(folder: string): PlacedConfig | undefined {
    if (this.#named) return this.#named.config;
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    const config = this.#nearest(folder);
    this.#byFolder.set(folder, config);
    return config;
  }

  #nearest(folder: string): PlacedConfig | undefined {
    const file = path.join(folder, CONFIG_NAME);
    const text = this.#textOf(file, false);
    if (text !== 'missing') return this.#read(file, text);
    const parent = path.dirname(folder);
    return parent === folder ? NONE : this.forFolder(parent);
  }

  #textOf(file: string, mustBe: boolean): ConfigText {
    try {
      return { text: readFileSync(file, 'utf8') };
    } catch (error) {
      if (!mustBe && isMissing(error)) return 'missing';
      this.messages.trouble(l10n.t('{0}: cannot be read: {1}', nameOf(file), reasonOf(error)));
      return 'unreadable';
    }
  }

  #read(file: string, found: ConfigText): PlacedConfig | undefined {
    if (typeof found === 'string') return undefined;
    try {
      return { ...readConfig(found.text, this.ruleIds), folder: path.dirname(path.resolve(file)) };
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      this.messages.trouble(l10n.t('{0}: {1}; nothing is checked by it', nameOf(file), error.message));
      return undefined;
    }
  }
}

type ConfigText = { readonly text: string } | 'missing' | 'unreadable';

function nameOf(file: string): string {
  return path.relative('', file);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
