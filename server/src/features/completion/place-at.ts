/** Finds what a cursor is at: the first step of every completion. */

import type { Position } from '../../base/span';
import { parseParameter, type ParameterTree } from '../../syntax/main-cf';
import { parseService } from '../../syntax/master-cf';
import type { FileContext } from '../context';
import { placeInMaster, rowStartInMaster } from './master-place';
import { emptyWord, type NamePlace, type Place } from './place';
import { spotAt, type Inside } from './spot';
import { placeInValue } from './value-place';

/** A place, and the cursor that it belongs to. */
export interface Placed {
  readonly place: Place;
  readonly position: Position;
}

/** Undefined where there is nothing to offer: in comments, in lines that Postfix drops, between the parts of a line. */
export function placeAt(context: FileContext, position: Position): Placed | undefined {
  const spot =
    context.file === 'main'
      ? { file: 'main' as const, at: spotAt(context.document, position, parseParameter) }
      : { file: 'master' as const, at: spotAt(context.document, position, parseService) };
  if (!spot.at) return undefined;
  let place: Place | undefined;
  if (spot.file === 'main') {
    place = spot.at.kind === 'row-start' ? rowStartInMain() : placeInMain(context, spot.at);
  } else {
    place = spot.at.kind === 'row-start' ? rowStartInMaster() : placeInMaster(context, spot.at);
  }
  return place && { place, position: spot.at.position };
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
