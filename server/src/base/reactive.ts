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
/** One call of {@link observe}; undefined outside of any. */
let run: object | undefined;

/** Runs `compute`, noting `observer` as interested in every cell that is read meanwhile. */
export function observe<T>(observer: Observer, compute: () => T): T {
  const outer = current;
  const outerRun = run;
  current = observer;
  run = {};
  try {
    return compute();
  } finally {
    current = outer;
    run = outerRun;
  }
}

/**
 * Computes once what is asked for again and again while one observer looks on: for a key that is an object, and anything
 * else that is the same as long as the key is. The first time has noted the observer in all cells; nothing changes
 * meanwhile.
 */
export function oncePerRun<Key extends object, Rest extends readonly unknown[], T>(
  compute: (key: Key, ...rest: Rest) => T,
): (key: Key, ...rest: Rest) => T {
  const known = new WeakMap<Key, { readonly run: object; readonly value: T }>();
  return (key, ...rest) => {
    if (!run) return compute(key, ...rest);
    const found = known.get(key);
    if (found?.run === run) return found.value;
    const inRun = run;
    const value = compute(key, ...rest);
    known.set(key, { run: inRun, value });
    return value;
  };
}

/** Many observers of one cell. */
class Observers extends Set<Observer> {
  #nextSweep = FIRST_SWEEP;

  /** Adds one, and now and then drops those that are disposed of. */
  take(observer: Observer): void {
    this.add(observer);
    if (this.size < this.#nextSweep) return;
    for (const other of this) if (other.isDisposed) this.delete(other);
    this.#nextSweep = Math.max(FIRST_SWEEP, 2 * this.size);
  }
}

/** Something that may change. Subclasses and owners hold what it stands for. */
export class Cell {
  /** Most cells have one observer or none, and there are as many cells as names in a file: no set for one. */
  #observers: Observer | Observers | undefined;

  /** To be called by every reader of what this cell stands for. */
  read(): void {
    if (!current || this.#observers === current) return;
    if (this.#observers instanceof Observers) this.#observers.take(current);
    else if (!this.#observers || this.#observers.isDisposed) this.#observers = current;
    else {
      const observers = new Observers([this.#observers]);
      observers.take(current);
      this.#observers = observers;
    }
  }

  /** Tells those who have read it that it has changed. */
  touch(): void {
    const told = this.#observers;
    this.#observers = undefined;
    if (told instanceof Observers) for (const observer of told) observer.invalidate();
    else told?.invalidate();
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
