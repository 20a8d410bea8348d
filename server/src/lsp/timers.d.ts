/** The timers that Node and browsers have in common; the protocol layer may use these and nothing else of a platform. */

declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;
