/**
 * Standard output and error of this process. Node's own streams take a noticeable part of a short command's time to load;
 * files and pipes do not need them.
 */

import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import type { Output } from './terminal';

/** How long to wait for whoever reads a full pipe, in milliseconds. */
const PATIENCE = 5;

export class StandardOutput implements Output {
  readonly #isDevice: boolean;

  /**
   * @param fd where the bytes go
   * @param stream Node's stream of it, asked for where there may be a terminal
   */
  constructor(
    private readonly fd: number,
    private readonly stream: () => Output,
  ) {
    this.#isDevice = isDevice(fd);
  }

  get isTTY(): boolean {
    return this.#isDevice && this.stream().isTTY === true;
  }

  get columns(): number | undefined {
    return this.#isDevice ? this.stream().columns : undefined;
  }

  /** Returns when all is written. Ends the process where nobody reads on, such as `head`: whoever reads has enough. */
  write(text: string | Uint8Array): void {
    if (this.#isDevice) {
      this.stream().write(text);
      return;
    }
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    for (let at = 0; at < bytes.length;) at += this.#writeSome(bytes, at);
  }

  #writeSome(bytes: Uint8Array, at: number): number {
    try {
      return writeSync(this.fd, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit();
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE);
      return 0;
    }
  }
}

/** Is it a terminal, or something else that is neither file nor pipe? What swallows all is as good as a file. */
function isDevice(fd: number): boolean {
  try {
    const stats = fstatSync(fd);
    return stats.isCharacterDevice() && stats.rdev !== statSync(devNull).rdev;
  } catch {
    return true; // It is closed; the stream knows what to do.
  }
}
