/** Finds what a cursor is at: the first step of every completion. */

import type { Position } from '../../base/span';
import { parseParameter, type ParameterTree } from '../../syntax/main-cf';
import { parseService } from '../../syntax/master-cf';
import type { FileContext } from '../context';
import { placeInMaster, rowStartInMaster } from './master-place';
import { emptyWord, type NamePlace, type Place } from './place';
import { spotAt, type Inside, type Spot } from './spot';
import { placeInValue } from './value-place';

/** A place, and the cursor that it belongs to. */
export interface Placed {
  readonly place: Place;
  readonly position: Position;
}

/**
 * Undefined where there is nothing to offer: in comments, in lines that Postfix drops, between the parts of a line, and in
 * words that stand in several rows, since no item could replace them (a form feed begins a row that goes on with a word).
 */
export function placeAt(context: FileContext, position: Position): Placed | undefined {
  return context.file === 'main'
    ? placed(spotAt(context.document, position, parseParameter), rowStartInMain, (spot) => placeInMain(context, spot))
    : placed(spotAt(context.document, position, parseService), rowStartInMaster, (spot) =>
        placeInMaster(context, spot),
      );
}

function placed<Tree>(
  spot: Spot<Tree> | undefined,
  rowStart: () => Place,
  inside: (spot: Inside<Tree>) => Place | undefined,
): Placed | undefined {
  if (spot?.kind !== 'inside') return spot && { place: rowStart(), position: spot.position };
  const place = inside(spot);
  if (!place || place.word.start < spot.row.start || place.word.end > spot.row.end) return undefined;
  return { place, position: spot.position };
}

function rowStartInMain(): NamePlace {
  return { kind: 'parameter-name', word: emptyWord(0), text: '', offset: 0, follows: 'nothing', line: undefined };
}

function placeInMain(context: FileContext, { line, tree, text, offset }: Inside<ParameterTree>): Place | undefined {
  const { name, equals } = tree;
  if (offset <= name.end) {
    const follows = equals !== undefined ? 'equals' : text.slice(name.end).trim() === '' ? 'nothing' : 'text';
    return { kind: 'parameter-name', word: name, text, offset, follows, line };
  }
  if (equals === undefined || offset <= equals) return undefined;
  const setting = { name: name.text, scope: undefined, mayHoldBlanks: true };
  return placeInValue(context, setting, { text, offset, start: equals + 1, end: text.length });
}
