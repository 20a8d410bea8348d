/** The timer that Node and browsers have in common; the protocol layer may use this and nothing else of a platform. */

declare function setTimeout(callback: () => void, milliseconds: number): unknown;
