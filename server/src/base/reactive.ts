/**
 * Values that know who has read them: what keeps an edit from costing more than what it touches.
 *
 * A {@link Cell} stands for something that may change. Whoever computes from cells does so inside {@link observe} and is
 * told once when one of the cells read has changed. A {@link Memo} is both: a computed value, and a cell for its readers.
 */

/** Told that something it has read is no longer so. Told once; reading again renews the interest. */
export interface Observer {
  invalidate(): void;
  /** True for one that nobody needs any more; cells then forget it. */
  readonly isDisposed?: boolean;
}

/** A cell looks for disposed observers when it has this many, and then each time their number has doubled. */
const FIRST_SWEEP = 64;

let current: Observer | undefined;

/** Runs `compute`, noting `observer` as interested in every cell that is read meanwhile. */
export function observe<T>(observer: Observer, compute: () => T): T {
  const outer = current;
  current = observer;
  try {
    return compute();
  } finally {
    current = outer;
  }
}

/** Something that may change. Subclasses and owners hold what it stands for. */
export class Cell {
  #observers: Set<Observer> | undefined;
  #nextSweep = FIRST_SWEEP;

  /** To be called by every reader of what this cell stands for. */
  read(): void {
    if (!current) return;
    const observers = (this.#observers ??= new Set());
    observers.add(current);
    if (observers.size >= this.#nextSweep) {
      for (const observer of observers) if (observer.isDisposed) observers.delete(observer);
      this.#nextSweep = Math.max(FIRST_SWEEP, 2 * observers.size);
    }
  }

  /** Tells those who have read it that it has changed. */
  touch(): void {
    const told = this.#observers;
    if (!told) return;
    this.#observers = undefined;
    for (const observer of told) observer.invalidate();
  }

  /** True while somebody would be told of a change. */
  get observed(): boolean {
    return this.#observers !== undefined;
  }
}

/** A computed value, kept until something it was computed from changes. */
export class Memo<T> extends Cell implements Observer {
  #value: T | undefined;
  #valid = false;

  constructor(private readonly compute: () => T) {
    super();
  }

  get value(): T {
    this.read();
    if (!this.#valid) {
      this.#value = observe(this, this.compute);
      this.#valid = true;
    }
    return this.#value as T;
  }

  invalidate(): void {
    if (!this.#valid) return;
    this.#valid = false;
    this.touch();
  }
}
